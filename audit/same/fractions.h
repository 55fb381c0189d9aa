#pragma once
// What the prose says as a fraction and a table as two rows with their rate: "518/518 TTHC có yêu cầu nghĩa vụ tài
// chính" and the rows "Tổng số TTHC có yêu cầu …", "Số TTHC đã …" below "Tỷ lệ …".
//
// In:    `known`, the relations found so far: their ratios say which rows are part and whole.
// Out:   same. One of the two numbers agrees and the other does not; or both are one slip away, both pairs give one
//        rate, and the words fit no other rows. Then the wholes are told of.
// Fails: never.

#include <vector>

#include "audit/same/likeness_weights.h"
#include "audit/same/told.h"

namespace solieu::audit {

void add_fractions_told_otherwise(const Told& told, const std::vector<Relation>& known,
                                  std::vector<Relation>& relations, const LikenessWeights& weights);

}  // namespace solieu::audit
