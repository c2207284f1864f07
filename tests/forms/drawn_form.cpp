#include "tests/forms/drawn_form.h"

#include <algorithm>

namespace drawn {
namespace {

using Names = std::vector<std::string>;

std::size_t below(std::size_t count) {
    return *rc::gen::inRange<std::size_t>(0, count);
}
std::string pick(const Names& names) {
    return names[below(names.size())];
}
std::string number() {
    return std::to_string(below(4));
}

// What expressions of one row may read: single values, and answers of all instances.
struct Readable {
    Names single, many;
    bool inRepeat = false;
    bool counts = false; // how many instances there are; what the repeat's relevance reads must not
};

// A number or text out of what may be read.
std::string value(const Readable& from) {
    Names drawn = {number()};
    if (!from.single.empty())
        for (const char* shape : {"${%}", "coalesce(${%}, 0)", "if(${%} > 1, 'x', 2)", "string-length(${%})"})
            drawn.push_back(QString(shape).replace("%", pick(from.single).c_str()).toStdString());
    if (from.inRepeat)
        drawn.push_back("position(${r})"); // position(..) in the group would be the group's
    if (from.counts)
        drawn.push_back("count(${r})");
    if (!from.many.empty())
        for (const char* shape : {"sum(${%})", "count(${%})", "count-non-empty(${%})", "max(${%}, 0)",
                                  "join('.', ${%})", "indexed-repeat(${%}, ${r}, 1)"})
            if (!from.inRepeat || QString(shape).startsWith("indexed"))
                drawn.push_back(QString(shape).replace("%", pick(from.many).c_str()).toStdString());
    if (!from.many.empty() && from.inRepeat)
        drawn.push_back("indexed-repeat(${" + pick(from.many) + "}, ${r}, position(${r}) - 1)");
    return pick(drawn);
}

std::string condition(const Readable& from) {
    const char* signs[] = {" > ", " = ", " != ", " <= "};
    return value(from) + signs[below(4)] + (below(4) == 0 ? "''" : number());
}

std::string quoted(const std::string& cell) {
    return "\"" + cell + "\"";
}

// A question or a calculation; now and then with relevance, constraint, required.
std::string row(const std::string& name, const Readable& from) {
    const auto perhaps = [&](const std::string& text) { return below(2) ? quoted(text) : std::string(); };
    const bool calculated = below(3) == 0;
    // type,name,label,relevant,constraint,calculation,required
    return std::string(calculated ? "calculate," : "integer,") + name + ",\"" + name + " " +
           (from.single.empty() ? "" : "${" + pick(from.single) + "}") + "\"," + perhaps(condition(from)) +
           "," + perhaps(". < " + number() + " or " + condition(from)) + "," +
           (calculated ? quoted(value(from)) : "") + "," + (calculated ? "" : perhaps(condition(from))) +
           "\n";
}

// Rows that may read only what has a smaller number, in any order.
std::string rows(const std::string& prefix, std::size_t count, Readable& readable, Names* written) {
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string name = prefix + std::to_string(i);
        lines.push_back(row(name, readable));
        readable.single.push_back(name);
        if (readable.inRepeat)
            readable.many.push_back(name);
        if (written)
            written->push_back(name);
    }
    for (std::size_t i = lines.size(); i > 1; --i)
        std::swap(lines[i - 1], lines[below(i)]);
    std::string text;
    for (const std::string& line : lines)
        text += line;
    return text;
}

} // namespace

std::string survey() {
    Readable outer; // nothing of it reads the repeat
    const std::string first = rows("a", 3, outer, nullptr);
    Readable inside = outer;
    inside.inRepeat = inside.counts = true;
    Names many;
    const std::string relevance = below(3) == 0 ? quoted("${a0} != " + number()) : "";
    std::string repeat = "begin repeat,r,R," + relevance + "\n";
    repeat += rows("b", 3, inside, &many);
    repeat += "begin group,g,G," + quoted(condition(inside)) + "\n";
    repeat += rows("c", 2, inside, &many) + "end group,,\n";
    repeat += rows("d", 1, inside, &many) + "end repeat,,\n";
    Readable after = outer;
    after.many = many;
    after.counts = true;
    const std::string last = rows("e", 3, after, nullptr);
    std::vector<std::string> blocks = {first, repeat, last};
    for (std::size_t i = blocks.size(); i > 1; --i)
        std::swap(blocks[i - 1], blocks[below(i)]);
    return blocks[0] + blocks[1] + blocks[2];
}

std::vector<Act> acts(const forms::Form& form) {
    std::vector<Act> drawn;
    const int repeat = *form.find("r");
    for (std::size_t count = below(40); count > 0; --count) {
        Act act;
        act.instance = {static_cast<base::DeviceNumber>(1 + below(2)), 1 + below(3)};
        const std::size_t kind = below(8);
        if (kind < 2) {
            act.kind = kind == 0 && below(2) ? Act::Remove : Act::Add;
        } else {
            const auto& item = form.items[below(form.items.size())];
            act.question = item.name;
            act.value = below(5) == 0 ? "" : number();
            if (item.repeat != repeat)
                act.instance = {};
        }
        drawn.push_back(act);
    }
    return drawn;
}

std::vector<Act> straightActs(const forms::FormSession& session) {
    const forms::Form& form = session.form();
    std::vector<Act> adds, sets;
    for (const forms::Instance instance : session.instances(*form.find("r")))
        adds.push_back({Act::Add, {}, instance, {}});
    for (const auto& [key, text] : answersOf(session)) {
        const forms::Spot spot = *forms::spotOf(form, key);
        const forms::Item& item = form.items[static_cast<std::size_t>(spot.item)];
        if (item.isQuestion())
            sets.push_back({Act::Set, item.name, spot.instance, text});
    }
    std::vector<Act> all = adds;
    all.insert(all.end(), sets.begin(), sets.end());
    for (std::size_t i = all.size(); i > 1; --i)
        std::swap(all[i - 1], all[below(i)]);
    // An answer of an instance comes after it was added.
    std::vector<Act> possible;
    for (const Act& act : all) {
        const auto isSame = [&act](const Act& other) {
            return other.kind == Act::Add && other.instance == act.instance;
        };
        const bool late = act.kind == Act::Set && act.instance.valid() &&
                          std::none_of(possible.begin(), possible.end(), isSame);
        if (late)
            possible.push_back({Act::Add, {}, act.instance, {}});
        possible.push_back(act);
    }
    return possible;
}

void play(forms::FormSession& session, const std::vector<Act>& acts) {
    const int repeat = *session.form().find("r");
    for (const Act& act : acts) {
        if (act.kind == Act::Add)
            (void)session.addInstance(repeat, act.instance);
        else if (act.kind == Act::Remove)
            (void)session.removeInstance(repeat, act.instance);
        else
            (void)session.set({*session.form().find(act.question), act.instance}, act.value);
    }
}

namespace {

template <class Visit>
void eachSpot(const forms::FormSession& session, Visit visit) {
    const forms::Form& form = session.form();
    for (std::size_t i = 0; i < form.items.size(); ++i) {
        const auto item = static_cast<int>(i);
        if (form.items[i].repeat < 0)
            visit(forms::Spot(item));
        else
            for (const forms::Instance instance : session.instances(form.items[i].repeat))
                visit(forms::Spot(item, instance));
    }
}

} // namespace

forms::Answers answersOf(const forms::FormSession& session) {
    forms::Answers answers;
    const forms::Form& form = session.form();
    const int repeat = *form.find("r");
    for (const forms::Instance instance : session.instances(repeat))
        answers[forms::answerKey(form, {repeat, instance})] = std::string(forms::kInstanceMark);
    eachSpot(session, [&](forms::Spot spot) {
        const auto& item = form.items[static_cast<std::size_t>(spot.item)];
        if (item.isAnswerable() && !session.question(spot).answer.empty())
            answers[forms::answerKey(form, spot)] = session.question(spot).answer;
    });
    return answers;
}

std::string pictureOf(const forms::FormSession& session) {
    std::string picture;
    eachSpot(session, [&](forms::Spot spot) {
        const forms::QuestionView& view = session.question(spot);
        picture += forms::answerKey(session.form(), spot) + (view.relevant ? " shown " : " hidden ") +
                   (view.required ? "required " : "") + view.answer + " " + view.problem + " | " +
                   session.label(spot) + "\n";
    });
    return picture;
}

} // namespace drawn
