#pragma once
// How well a figure fits a row, 0 … 1000, and 0 when they are surely two things: another level, staff
// given against staff present, procedures against dossiers. The words of the row must be found in the figure's subject,
// its clause, its sentence, the figure it is a part of, or the headings above it (ever less worth); the words of the
// figure in the row, the rows above it, its brackets or the group's title.

#include "audit/same/likeness_weights.h"
#include "audit/same/topic.h"

namespace solieu::audit {

[[nodiscard]] int likeness(const FigureTopic& figure, const RowTopic& row, const normalize::TopicWords& vocabulary,
                           const LikenessWeights& weights = {});

}  // namespace solieu::audit
