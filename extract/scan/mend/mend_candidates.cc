#include "extract/scan/mend/mend_candidates.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

#include "extract/scan/mend/mend_evidence.h"

namespace solieu::extract {
namespace {

constexpr float sure = 0.95F;  // above, the recogniser adds or swaps small marks, but does not lose any

// How unlikely a slip is: 0 for one mark that looks like another, 1 for a dot below that comes or goes, or for two
// things at once.
int unlikeliness(const Spelling& read, const Spelling& other) {
    const bool tone = read.tone != other.tone;
    const bool dot = tone && (read.tone == Tone::dot || other.tone == Tone::dot);
    const bool marks = read.key.substr(0, read.letters.size()) != other.key.substr(0, other.letters.size());
    return dot || (tone && marks) ? 1 : 0;
}

// A tone or a mark of a vowel that is missing ("Thông kê" for "Thống kê") is printed so, where the recogniser is sure.
bool is_authors_slip(const Spelling& read, const Spelling& other) {
    if (!is_syllable(read)) return false;
    const bool marks = read.key.substr(0, read.letters.size()) != other.key.substr(0, other.letters.size());
    return marks || read.tone == Tone::level;
}

bool is_half_of_words(const KnownPhrases& known, int id, std::span<const int> others, bool second_half) {
    return std::any_of(others.begin(), others.end(), [&](int other) {
        const KnownPair pair = second_half ? known.pair(other, id) : known.pair(id, other);
        return pair.strength >= Strength::word;
    });
}

// At the end of a line the word as read may be half of a word that the line's end cuts: "lũy | kế từ đầu năm".
bool other_half_may_be_away(const MendLine& line, std::size_t i) {
    const MendToken& token = line.tokens[i];
    if (token.id == no_word) return false;
    if (i == 0 && !token.capital && is_half_of_words(line.known, token.id, line.known.before(token.id), true))
        return true;
    const bool last = i + 1 == line.tokens.size() && token.back.empty() && line.place == MendPlace::prose;
    return last && is_half_of_words(line.known, token.id, line.known.after(token.id), false);
}

// The sum of evidence that a word must reach to stand in the place of token i; `read` is the evidence for what is
// there.
std::optional<int> needed(const MendLine& line, std::size_t i, int id, const WordEvidence& read,
                          const WordEvidence& evidence) {
    const MendToken& token = line.tokens[i];
    if (read.left >= 2 || read.right >= 2 || read.sum() >= 2) return std::nullopt;
    if (token.confidence >= sure && is_authors_slip(*token.core, line.known.word(id).spelling)) return std::nullopt;
    int need = 2;
    if (!is_syllable(*token.core) && token.confidence < unsure_word) need = 1;
    if (token.id != no_word && line.known.word(token.id).function) {
        // A sentence may begin with any of them: "Chỉ đầu tư cho hai công trình". Not so after a number.
        const bool begins = i == 0 || (line.tokens[i - 1].core && at_sentence_start(line, i));
        const bool sure_word = evidence.right == static_cast<int>(Strength::sure);
        need = begins && !sure_word && !is_whole_cell(line, i, id) ? 4 : 3;
    }
    need += unlikeliness(*token.core, line.known.word(id).spelling);
    if (read.sum() > 0) need += 2;
    if (other_half_may_be_away(line, i)) need += 2;
    return need;
}

// A word in capitals without marks may be an acronym; only capitals with marks beside it say that it is a word.
bool maybe_acronym(const MendLine& line, std::size_t i) {
    const auto plain_capitals = [&](std::size_t k) {
        return line.tokens[k].core && line.tokens[k].capitals && line.tokens[k].core->tone == Tone::level &&
               line.tokens[k].core->key.starts_with(line.tokens[k].core->base);
    };
    if (!plain_capitals(i)) return false;
    const auto capital_word = [&](std::size_t k) { return line.tokens[k].capitals && !plain_capitals(k); };
    const bool left = i > 0 && line.tokens[i - 1].gap == WordGap::close && capital_word(i - 1);
    const bool right = line.tokens[i].gap == WordGap::close && i + 1 < line.tokens.size() && capital_word(i + 1);
    return !left && !right;
}

bool one_letter_apart(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > 1 || a == b) return false;
    const std::size_t same = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
    return a.substr(same + (a.size() == b.size() ? 1 : 0)) == b.substr(same + 1);
}

}  // namespace

bool may_change(const MendLine& line, std::size_t i) {
    const MendToken& token = line.tokens[i];
    if (!token.core || token.fixed || token.core->letters.size() < 2 || maybe_acronym(line, i)) return false;
    return token.id == no_word || !line.known.word(token.id).acronym || !token.capitals;
}

int other_marks(const MendLine& line, std::size_t i) {
    const MendToken& token = line.tokens[i];
    const WordEvidence read = evidence_for(line, i, token.id);
    int best = no_word, best_sum = 0, second_sum = 0;
    for (const int id : line.known.same_letters(token.core->base)) {
        if (id == token.id || line.known.word(id).acronym) continue;
        const WordEvidence evidence = evidence_for(line, i, id);
        if (evidence.sum() == 0 || !capital_allows(line, i, id, evidence)) continue;
        const std::optional<int> need = needed(line, i, id, read, evidence);
        const int sum = evidence.sum() + (is_whole_cell(line, i, id) ? 1 : 0);
        if (!need || sum < *need) {
            second_sum = std::max(second_sum, sum);
        } else if (sum > best_sum) {
            second_sum = std::max(second_sum, best_sum);
            best_sum = sum;
            best = id;
        } else {
            second_sum = std::max(second_sum, sum);
        }
    }
    return best_sum > second_sum ? best : no_word;
}

int other_letter(const MendLine& line, std::size_t i) {
    const MendToken& token = line.tokens[i];
    if (token.id != no_word || token.confidence >= unsure_word || token.core->letters.size() < 3) return no_word;
    if (token.capitals || !line.known.same_letters(token.core->base).empty()) return no_word;
    std::vector<int> ids;
    const auto add = [&](std::span<const int> more) { ids.insert(ids.end(), more.begin(), more.end()); };
    if (i > 0) add(line.known.after(id_at(line, i - 1)));
    add(line.known.before(id_at(line, i + 1)));
    int best = no_word;
    for (const int id : ids) {
        const Spelling& other = line.known.word(id).spelling;
        if (id == best || line.known.word(id).acronym || !one_letter_apart(token.core->base, other.base)) continue;
        if (token.core->tone != other.tone) continue;
        const WordEvidence evidence = evidence_for(line, i, id);
        const bool both = evidence.left > 0 && evidence.right > 0 && evidence.sum() >= 3;
        if ((!both && !is_whole_cell(line, i, id)) || !capital_allows(line, i, id, evidence)) continue;
        if (best != no_word) return no_word;
        best = id;
    }
    return best;
}

std::optional<std::pair<int, int>> other_pair(const MendLine& line, std::size_t i) {
    if (!may_change(line, i) || !may_change(line, i + 1) || line.tokens[i].gap != WordGap::close) return std::nullopt;
    const MendToken& left = line.tokens[i];
    const MendToken& right = line.tokens[i + 1];
    if (evidence_for(line, i, left.id).sum() > 0 || evidence_for(line, i + 1, right.id).sum() > 0) return std::nullopt;
    const auto is_function = [&](const MendToken& t) { return t.id != no_word && line.known.word(t.id).function; };
    const int need = static_cast<int>(is_function(left) || is_function(right) ? Strength::sure : Strength::word);
    std::optional<std::pair<int, int>> only;
    for (const int first : line.known.same_letters(left.core->base)) {
        for (const int second : line.known.same_letters(right.core->base)) {
            const int weight = pair_weight(line, i, first, second);
            if (weight == 0) continue;
            if (only) return std::nullopt;
            if (weight < need || first == left.id || second == right.id) return std::nullopt;
            const Spelling& new_left = line.known.word(first).spelling;
            const Spelling& new_right = line.known.word(second).spelling;
            if (unlikeliness(*left.core, new_left) > 0 || unlikeliness(*right.core, new_right) > 0) return std::nullopt;
            if (left.confidence >= sure && is_authors_slip(*left.core, new_left)) return std::nullopt;
            if (right.confidence >= sure && is_authors_slip(*right.core, new_right)) return std::nullopt;
            if (!capital_allows(line, i, first, {.right = weight})) return std::nullopt;
            only = {first, second};
        }
    }
    return only;
}

}  // namespace solieu::extract
