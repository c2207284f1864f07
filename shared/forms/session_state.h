// What a session knows and works out: a node for every question and instance, and what is stale among them.
// Private to the session. An act marks what it changed and calls run(); only what is marked is looked at, in
// Form::order, so an act costs what depends on it. Between acts nothing is marked.
#pragma once

#include "shared/forms/evaluator.h"
#include "shared/forms/form_session.h"
#include "shared/forms/form_users.h"

namespace forms {

// A node by numbers: the item, and the place of its instance (0 outside a repeat).
struct NodeAt {
    int item = 0;
    int position = 0;
    auto operator<=>(const NodeAt&) const = default;
};

struct SessionNode {
    QuestionView view;
    bool stale = false, unchecked = false, changed = false;
};

class SessionState : public Variables {
public:
    SessionState(const Form& form, base::Seconds now, std::size_t language);

    const Form& form;
    const base::Seconds now;
    std::size_t language;
    std::vector<std::string> externals; // by Form::externals

    const Item& item(int index) const { return form.items[static_cast<std::size_t>(index)]; }
    SessionNode& node(NodeAt at) { return nodesOf(at.item)[static_cast<std::size_t>(at.position)]; }
    std::vector<SessionNode>& nodesOf(int item) { return m_cells[static_cast<std::size_t>(item)].nodes; }
    const std::vector<SessionNode>& nodesOf(int item) const {
        return m_cells[static_cast<std::size_t>(item)].nodes;
    }
    std::optional<NodeAt> find(Spot spot) const; // nothing: no such item or instance
    const std::vector<Instance>& instances(int repeat) const {
        return m_cells[static_cast<std::size_t>(repeat)].instances;
    }
    bool isRepeat(int index) const; // one that may have instances

    // Gives a node an answer without looking at what depends on it.
    void assign(NodeAt at, std::string_view value);
    // Places of instances move, and all who look at the repeat's answers look again.
    int insertInstance(int repeat, Instance instance);
    void eraseInstance(int repeat, int position);

    void markStale(NodeAt at);
    void markAllStale();
    // An answer or its relevance is another: whoever reads it is stale.
    void markUsers(NodeAt at);
    void markExternal(std::size_t external);
    void noteChanged(NodeAt at);
    void run();
    SessionChange takeChange(); // what changed since the last one

    // The value of a default, in the instance of the node.
    std::string evaluateDefault(NodeAt at);

private:
    struct Handles { // of the evaluator; -1 = no expression
        int relevant = -1, required = -1, readOnly = -1, constraint = -1, calculation = -1, choiceFilter = -1,
            repeatCount = -1, byDefault = -1;
    };
    struct Cell {
        Handles handles;
        int place = 0; // in Form::order
        std::vector<SessionNode> nodes;
        std::vector<Instance> instances; // of a repeat, ascending
        mutable ValueSet set;            // its answers in all instances, built when they are asked for
        mutable bool setIsFresh = false;
    };

    Cell& cell(int item) { return m_cells[static_cast<std::size_t>(item)]; }
    const Cell& cell(int item) const { return m_cells[static_cast<std::size_t>(item)]; }
    // The node of another item that belongs to the instance being worked out.
    const SessionNode* here(int item) const;
    Value variable(char space, int index) const override;
    std::string choiceLabel(int item, std::string_view name) const override;
    std::vector<ListRow> listRows(int list) const override;
    std::size_t languageShown() const override { return language; }
    const ValueSet& valuesOf(int item) const;

    int prepare(const std::optional<Expression>& expression);
    template <class Mark>
    void eachUser(const std::vector<User>& users, int position, Mark mark);
    void markUsers(const Users& users, int position);
    void markSetUsers(int repeat);
    void markUnchecked(NodeAt at);
    bool truth(int handle) { return m_evaluator.truth(handle); }
    std::string calculated(int handle);
    void refresh(NodeAt at);
    void refreshCount(NodeAt at);
    void refreshQuestion(NodeAt at);
    void refreshChoices(NodeAt at);
    void check(NodeAt at);
    std::string_view problemOf(NodeAt at);
    bool allOffered(const Item& item, const QuestionView& view) const;

    std::vector<Cell> m_cells; // by Form::items
    FormUsers m_users;
    int m_position = 0;                 // of the instance being worked out
    const Choice* m_filtered = nullptr; // the choice a choice_filter looks at
    Evaluator m_evaluator;

    std::vector<char> m_pending; // by place in Form::order: has stale nodes
    std::size_t m_from = 0;      // no place before it is pending
    std::vector<NodeAt> m_unchecked, m_changed;
    std::vector<SessionChange::Cleared> m_cleared;
};

} // namespace forms
