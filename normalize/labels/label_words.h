#pragma once
// The words of a row's label or of a figure's subject as concepts, so that labels can be compared: abbreviations and
// their long forms are one concept, words that say nothing are left out, words that decide (the level of government, on
// time or late, assigned or present …) are facets. What means what stands in the tables indicator_words.tsv; the other
// words are those of the catalogue's labels.
//
// Each pack that has indicators has a vocabulary of its own, from its tables and those of the packs it needs: what
// another pack knows changes nothing of it.
//
// In:  text as written, in any capitals; with or without marks.
// Out: numbers of concepts, comparable only within one vocabulary.
//
// Example: read_label_words("Số hồ sơ TTHC đã giải quyết xong (nếu có)", Mending::marks, vocabulary) and
//          read_label_words("Hồ sơ thủ tục hành chính xử lý", Mending::marks, vocabulary) have the same `words`.

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/lexicon/lexicon.h"

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

enum class ConceptSort {
    word,
    light,  // says little ("tổng", "thực hiện")
    empty,
    facet,
    span,
};

struct ConceptEntry {
    ConceptSort sort = ConceptSort::word;
    Facets bit = 0;
    bool cumulative = false;
};

struct ConceptPhrase {
    std::vector<std::string> words;
    Concept number = 0;
};

// A label cut into its words, years left out: what is the same of it for all who read it.
struct LabelToken {
    std::string word;
    bool aside = false;  // within brackets
};
using LabelTokens = std::vector<LabelToken>;
using CutLabels = std::unordered_map<std::string_view, LabelTokens>;  // by the label, a view into the lexicon

struct LabelVocabulary {
    // `cut`: keeps the labels of the pack as they were cut on the way.
    LabelVocabulary(const Pack& pack, const Lexicon& lexicon, CutLabels* cut = nullptr);

    std::vector<ConceptEntry> concepts;
    std::unordered_map<std::string, std::vector<ConceptPhrase>> phrases;  // by first word, the longest first
    std::unordered_map<std::string, Concept> words;                       // single words of labels, in no phrase
    std::unordered_map<std::string, std::string> marked;  // word without marks -> the one word that it can be, or ""
    std::vector<std::string> unmarked;                    // the keys of `marked`, in order
    std::vector<std::string> facet_names;
    std::vector<Facets> masks;              // the bits of each facet, one mask a facet
    Facets inherited = 0;                   // the bits of facets that hold for the rows below, too
    Facets rate = 0;                        // the bit of "tỷ lệ"
    std::set<std::string> openings;         // first words of labels that count something
    std::vector<ConceptPhrase> comparings;  // "so với": the years behind it belong to what is counted
};

[[nodiscard]] LabelWords read_label_words(std::string_view label, Mending mending, const LabelVocabulary& vocabulary);

// Of a label of the vocabulary's pack that is cut already.
[[nodiscard]] LabelWords read_label_words(LabelTokens tokens, Mending mending, const LabelVocabulary& vocabulary);

[[nodiscard]] bool is_light(Concept number, const LabelVocabulary& vocabulary);

}  // namespace solieu::normalize
