#pragma once
// How many there are of a thing, told in two places: the whole of a fraction ("51/781 đơn vị") and the total that a row
// or a sentence states; classes that divide a thing ("tự bảo đảm …", "do Nhà nước bảo đảm …") and its total in another
// part of the table, which is their sum.

#include <vector>

#include "audit/same/told.h"

namespace solieu::audit {

// A thing as a whole: "tổng số đơn vị sự nghiệp công lập".
[[nodiscard]] bool is_whole_thing(const FigureTopic& figure, const normalize::TopicWords& vocabulary);

void add_wholes_of_fractions(const Told& told, std::vector<Relation>& relations);

// `known`: the relations found so far; parts of their sums are not looked at again.
void add_parts_elsewhere(const Told& told, const std::vector<Relation>& known, std::vector<Relation>& relations);

}  // namespace solieu::audit
