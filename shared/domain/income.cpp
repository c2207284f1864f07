#include "shared/domain/income.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <numeric>

namespace domain {

using ruhu::v1::Household;

std::optional<Income> incomeOf(const Household& h, int members) {
    const std::array<Cents, 6> transfers = {h.transfer_family_planning(), h.transfer_dibao(),
                                            h.transfer_five_guarantee(),  h.transfer_pension(),
                                            h.transfer_ecological(),      h.transfer_other()};
    const std::array<Cents, 4> others = {h.income_wage(), h.income_business(), h.income_property(),
                                         h.business_cost()};
    const auto outside = [](Cents amount) { return amount > kCentsMax || amount < -kCentsMax; };
    if (std::any_of(transfers.begin(), transfers.end(), outside) ||
        std::any_of(others.begin(), others.end(), outside))
        return std::nullopt;

    Income income;
    income.transfer = std::accumulate(transfers.begin(), transfers.end(), Cents(0));
    income.net =
        h.income_wage() + h.income_business() + h.income_property() + income.transfer - h.business_cost();
    if (members > 0)
        income.perHead = divideHalfUp(income.net, members);
    income.complete = h.has_income_wage() && h.has_income_business() && h.has_income_property() &&
                      h.has_business_cost() && h.has_transfer_family_planning() && h.has_transfer_dibao() &&
                      h.has_transfer_five_guarantee() && h.has_transfer_pension() &&
                      h.has_transfer_ecological() && h.has_transfer_other();
    return income;
}

Cents divideHalfUp(Cents amount, int divisor) {
    assert(divisor > 0 && "income is divided among people");
    const Cents size = amount < 0 ? -amount : amount;
    const Cents rounded = size / divisor + (size % divisor * 2 >= divisor ? 1 : 0);
    return amount < 0 ? -rounded : rounded;
}

} // namespace domain
