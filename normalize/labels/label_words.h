#pragma once
// The words of a row's label or of a figure's subject as concepts, so that labels can be compared: abbreviations and
// their long forms are one concept, words that say nothing are left out, words that decide (the level of government, on
// time or late, assigned or present …) are facets. What means what stands in packs/cchc-581/indicator_words.tsv; the
// other words are those of the catalogue's labels.
//
// In:  text as written, in any capitals; with or without marks.
// Out: numbers of concepts, comparable only within one run of the program.
//
// Example: read_label_words("Số hồ sơ TTHC đã giải quyết xong (nếu có)", Mending::marks) and
//          read_label_words("Hồ sơ thủ tục hành chính xử lý", Mending::marks) have the same `words`.

#include <cstdint>
#include <string_view>
#include <vector>

namespace solieu::normalize {

enum class Mending {
    marks,  // a word that lost all marks ("nhiem") is the one word of the catalogue that it can be
    slips,  // also a word with other marks or with one letter read wrongly: for recognised pages
};

using Concept = std::uint16_t;
using Facets = std::uint64_t;  // a bit for each concept of a facet

struct LabelWords {
    std::vector<Concept> words;   // in ascending order, each once; no facets
    std::vector<Concept> asides;  // the same of what stands in brackets and not outside of them
    int unknown = 0;              // words that no label of the catalogue has
    int unknown_asides = 0;
    Facets facets = 0, aside_facets = 0;
    bool counted = false;                            // begins with "số", "tổng số", "tỷ lệ": no heading
    bool cumulative = false, within_period = false;  // "lũy kế", "trong kỳ"
    int mended = 0;                                  // words that were mended

    [[nodiscard]] bool empty() const { return words.empty() && facets == 0 && unknown == 0; }
};

[[nodiscard]] LabelWords read_label_words(std::string_view label, Mending mending);

// Number of concepts; all are below it.
[[nodiscard]] std::size_t concept_count();

// A concept that says little ("tổng", "thực hiện").
[[nodiscard]] bool is_light(Concept number);

// The bits of each facet, one mask a facet.
[[nodiscard]] const std::vector<Facets>& facet_masks();

// The bits of facets that hold for the rows below, too.
[[nodiscard]] Facets inherited_facets();

// The bit of "tỷ lệ".
[[nodiscard]] Facets rate_facet();

}  // namespace solieu::normalize
