#include "extract/scan/mend/mend_evidence.h"

#include <algorithm>
#include <vector>

namespace solieu::extract {

int id_at(const MendLine& line, std::size_t i) {
    return i < line.tokens.size() ? line.tokens[i].id : no_word;
}

namespace {

// Whether token i, as it is, is one half of a word with the token before or after it.
bool is_bound_left(const MendLine& line, std::size_t i) {
    return i > 0 && line.tokens[i - 1].gap == WordGap::close &&
           line.known.pair(id_at(line, i - 1), id_at(line, i)).strength >= Strength::word;
}
bool is_bound_right(const MendLine& line, std::size_t i) {
    return i + 1 < line.tokens.size() && is_bound_left(line, i + 1);
}

}  // namespace

// Capitals must be those of the phrase, or all of both words.
int pair_weight(const MendLine& line, std::size_t i, int first, int second) {
    if (i + 1 >= line.tokens.size()) return 0;
    const MendToken& left = line.tokens[i];
    const MendToken& right = line.tokens[i + 1];
    if (left.gap == WordGap::apart) return 0;
    const KnownPair pair = line.known.pair(first, second);
    if (pair.strength == Strength::unknown) return 0;
    const bool acronym = line.known.word(second).acronym;
    if (right.capital && !acronym && !pair.capital_second && !(left.capitals && right.capitals)) return 0;
    return left.gap == WordGap::comma ? 1 : static_cast<int>(pair.strength);
}

WordEvidence evidence_for(const MendLine& line, std::size_t i, int id) {
    WordEvidence evidence;
    if (id == no_word) return evidence;
    const int before = i > 0 ? id_at(line, i - 1) : no_word;
    const int after = id_at(line, i + 1);
    if (i > 0) evidence.left = pair_weight(line, i - 1, before, id);
    evidence.right = pair_weight(line, i, id, after);
    // Half a word says nothing without the other half.
    const bool no_left = evidence.left == 0, no_right = evidence.right == 0;
    if (no_left && line.known.pair(id, after).first_is_tail) evidence.right = 0;
    if (no_right && line.known.pair(before, id).second_is_head) evidence.left = 0;
    // A neighbour that is bound to its other neighbour is not free to be half of a word here ("thư viện trường").
    if (i > 0 && id != line.tokens[i].id && is_bound_left(line, i - 1)) evidence.left = std::min(evidence.left, 1);
    if (id != line.tokens[i].id && is_bound_right(line, i + 1)) evidence.right = std::min(evidence.right, 1);
    const bool middle = evidence.left > 0 && evidence.right > 0 && line.known.triple(before, id, after);
    const bool last = evidence.left > 0 && i > 1 && pair_weight(line, i - 2, id_at(line, i - 2), before) > 0 &&
                      line.known.triple(id_at(line, i - 2), before, id);
    const bool first = evidence.right > 0 && pair_weight(line, i + 1, after, id_at(line, i + 2)) > 0 &&
                       line.known.triple(id, after, id_at(line, i + 2));
    // A chain to one side weighs half when there is a neighbour on the other side that does not fit.
    const bool misfit_right = evidence.right == 0 && line.tokens[i].gap != WordGap::apart;
    const bool misfit_left = evidence.left == 0 && i > 0 && line.tokens[i - 1].gap != WordGap::apart;
    if (middle || (last && !misfit_right) || (first && !misfit_left)) {
        evidence.chain = 2;
    } else if (last || first) {
        evidence.chain = 1;
    }
    return evidence;
}

bool is_whole_cell(const MendLine& line, std::size_t i, int id) {
    if (line.place != MendPlace::cell || line.tokens.size() < 2) return false;
    std::vector<int> ids;
    for (const MendToken& token : line.tokens) ids.push_back(token.id);
    ids[i] = id;
    return std::find(ids.begin(), ids.end(), no_word) == ids.end() && line.known.is_phrase(ids);
}

bool at_sentence_start(const MendLine& line, std::size_t i) {
    return i == 0 || line.tokens[i - 1].gap == WordGap::apart;
}

bool capital_allows(const MendLine& line, std::size_t i, int id, const WordEvidence& evidence) {
    const MendToken& token = line.tokens[i];
    if (!token.capital || token.capitals || at_sentence_start(line, i)) return true;
    if (line.known.word(id).may_be_capital) return true;
    const MendToken& left = line.tokens[i - 1];
    const bool after_name = left.capital && (left.id == no_word || !line.known.word(left.id).acronym);
    return !after_name && evidence.right >= static_cast<int>(Strength::word);
}

}  // namespace solieu::extract
