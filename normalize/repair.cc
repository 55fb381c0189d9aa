#include "normalize/repair.h"

namespace solieu::normalize {

Facts apply(Facts facts, const std::vector<Repair>& repairs) {
    for (const Repair& repair : repairs) {
        Fact& fact = facts.facts[static_cast<std::size_t>(repair.fact)];
        fact.readings.insert(fact.readings.end(), repair.readings.begin(), repair.readings.end());
        if (!repair.meant) continue;
        fact.quantity.read = fact.quantity.value;
        fact.quantity.value = repair.meant->value;
        fact.quantity.decimals = repair.meant->value.decimals;
        fact.quantity.alternatives.clear();
        fact.readings.clear();
    }
    return facts;
}

}  // namespace solieu::normalize
