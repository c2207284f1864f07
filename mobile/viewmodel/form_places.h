// Where the questions of a form stand on the screen: its pages, and a number for every place, which lists and
// controls use. Pure. One thread. The form outlives it.
#pragma once

#include "shared/forms/form.h"
#include "shared/forms/spot.h"

#include <map>
#include <vector>

namespace viewmodel {

class FormPlaces {
public:
    // A group that holds questions itself, or a repeat with everything that stands in it.
    struct Page {
        int group = 0;
        int head = 0; // the outermost group; itself when it stands in none
        bool repeats = false;
        std::vector<int> items; // what is shown of it, in the form's order
    };

    explicit FormPlaces(const forms::Form& form);

    const std::vector<Page>& pages() const { return m_pages; }
    const Page& page(int index) const { return m_pages.at(static_cast<std::size_t>(index)); }
    // Outside repeats the item's own number; in an instance one that stays the same as long as this lives.
    int place(forms::Spot spot);
    // Of a number that place() gave.
    forms::Spot spot(int place) const;
    bool knows(int place) const;
    int pageOf(int place) const; // -1: on none

private:
    const forms::Form& m_form;
    std::vector<Page> m_pages;
    std::vector<int> m_pageOf; // by item
    std::map<forms::Spot, int> m_numbers;
    std::vector<forms::Spot> m_instances; // by number, from items.size() on
};

} // namespace viewmodel
