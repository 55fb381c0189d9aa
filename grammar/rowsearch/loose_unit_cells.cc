#include "grammar/rowsearch/loose_unit_cells.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace solieu::grammar {
namespace {

constexpr std::size_t farthest = 60;       // words of a line among which units are looked for
constexpr std::size_t farthest_sign = 80;  // and the '=' of a list of codes
constexpr std::size_t longest_tail = 4;    // words of a wrapped unit's rest
constexpr std::size_t longest_name = 4;    // words of a code's name: "Kết hợp cả hai"
constexpr std::size_t longest_rest = 3;    // words of a name that the line end breaks
constexpr std::size_t next_code = 5;       // words up to the '=' of the next code

std::string_view bare(std::string_view text) {
    while (!text.empty() && (text.back() == ';' || text.back() == ',' || text.back() == '.')) text.remove_suffix(1);
    return text;
}

int code_of(std::string_view text) {
    text = bare(text);
    if (text.empty() || text.size() > 2 || text[0] < '0' || text[0] > '9') return -1;
    if (text.size() == 2 && (text[1] < '0' || text[1] > '9')) return -1;
    return text.size() == 1 ? text[0] - '0' : (text[0] - '0') * 10 + text[1] - '0';
}

// The parts around '=' of words from `sign` on: "=" "0", "=0", "Có=1".
struct CodeSign {
    std::size_t end = 0;
    int code = -1;
};
std::optional<CodeSign> read_code_sign(const LooseLine& line, std::size_t sign) {
    const std::string& text = line.words[sign].text;
    const std::size_t at = text.find('=');
    if (at == std::string::npos) return std::nullopt;
    if (at + 1 < text.size()) {
        const int code = code_of(std::string_view(text).substr(at + 1));
        if (code < 0) return std::nullopt;
        return CodeSign{.end = sign + 1, .code = code};
    }
    if (sign + 1 < line.words.size()) {
        if (const int code = code_of(line.words[sign + 1].text); code >= 0)
            return CodeSign{.end = sign + 2, .code = code};
        return std::nullopt;
    }
    return CodeSign{.end = sign + 1, .code = -1};
}

std::size_t next_sign(const LooseLine& line, std::size_t from, std::size_t limit) {
    for (std::size_t i = from; i < line.words.size() && i < from + limit; ++i) {
        if (line.words[i].text.find('=') != std::string::npos) return i;
    }
    return line.words.size();
}

// "Có = 1; Không = 0" from word `begin`, whose first '=' is in word `sign`.
std::optional<UnitMatch> read_codes(const LooseLine& line, std::size_t begin, std::size_t sign, UnitPiece piece,
                                    const RowWeights& w) {
    auto read = read_code_sign(line, sign);
    if (!read) return std::nullopt;
    UnitMatch match{.piece = piece,
                    .begin = begin,
                    .end = read->end,
                    .pending = read->code < 0,
                    .first_code = read->code,
                    .last_code = read->code};
    while (!match.pending) {
        sign = next_sign(line, match.end, next_code);
        if (sign == line.words.size()) break;
        read = read_code_sign(line, sign);
        if (!read) break;
        match.end = read->end;
        match.pending = read->code < 0;
        match.last_code = read->code;
    }
    match.score = w.codes;
    return match;
}

class UnitFinder {
  public:
    UnitFinder(const LooseLine& line, const LooseLine* next, std::size_t begin, bool gaps_tell,
               const Vocabulary& vocabulary, const RowWeights& weights)
        : line_(line),
          next_(next),
          vocabulary_(vocabulary),
          w_(weights),
          count_(line.words.size()),
          begin_(begin),
          gaps_tell_(gaps_tell) {}

    std::vector<UnitMatch> find() const {
        std::vector<UnitMatch> matches;
        fresh_units(matches);
        unit_tails(matches);
        codes(matches);
        return matches;
    }

  private:
    [[nodiscard]] bool gap_at(std::size_t i) const {
        return gaps_tell_ && i < count_ && line_.words[i].gap >= wide_gap;
    }

    void fresh_units(std::vector<UnitMatch>& matches) const {
        const std::size_t limit = std::min(count_, begin_ + farthest);
        for (std::size_t i = begin_; i < limit; ++i) {
            const LooseWord& first = line_.words[i];
            if (first.unit_word < 0) continue;
            int node = 0;
            for (std::size_t j = i; j < count_; ++j) {
                node = vocabulary_.step(node, line_.words[j].unit_word);
                if (node < 0) break;
                const bool full = vocabulary_.is_unit(node);
                const bool at_end = j + 1 == count_;
                if (!full && !at_end && !gap_at(j + 1)) continue;
                const bool value_follows = !at_end && line_.words[j + 1].value;
                // Units in lower case: only where the line shows that they are whole.
                if (first.small && !(full && ((value_follows && j + 2 == count_) || (at_end && i == begin_)))) continue;
                float score = full ? w_.unit_whole : w_.unit_begins;
                score += w_.unit_word * static_cast<float>(j - i);  // the longest unit
                if (first.small) score -= w_.unit_small;
                // "Thống kê TTHC": such words are a unit only where the table uses them so.
                if (full && !vocabulary_.is_supported(node) && !(value_follows && j + 2 == count_))
                    score -= w_.unit_not_used;
                matches.push_back({.piece = UnitPiece::fresh, .begin = i, .end = j + 1, .node = node, .score = score});
            }
        }
    }

    void unit_tails(std::vector<UnitMatch>& matches) const {
        const std::size_t limit = std::min(count_, begin_ + farthest);
        for (std::size_t i = begin_; i < limit; ++i) {
            for (std::size_t j = i; j < count_ && j < i + longest_tail; ++j) {
                if (!vocabulary_.continues_unit(line_.words[j].unit_word)) break;
                const bool at_end = j + 1 == count_;
                const bool value_follows = !at_end && line_.words[j + 1].value;
                if (i > begin_ && !at_end && !value_follows && !gap_at(j + 1)) continue;
                matches.push_back({.piece = UnitPiece::tail, .begin = i, .end = j + 1, .score = w_.unit_rest});
            }
        }
    }

    // The same with the beginning of the next name: "Trực tuyến = 0 Phát" / "phiếu = 1".
    void add_codes(std::vector<UnitMatch>& matches, const UnitMatch& match) const {
        matches.push_back(match);
        const std::size_t rest = count_ - match.end;
        if (match.pending || rest == 0 || rest > longest_rest) return;
        if (!line_.words[match.end].upper && code_of(line_.words[match.end].text) < 0) return;
        if (next_ == nullptr || next_sign(*next_, 0, next_code) == next_->words.size()) return;
        UnitMatch named = match;
        named.end = count_;
        named.named = true;
        matches.push_back(named);
    }

    void codes(std::vector<UnitMatch>& matches) const {
        const std::size_t sign = next_sign(line_, begin_, farthest_sign);
        if (sign < count_) {
            // Goes on from the line above: "= 1", "phiếu = 1".
            if (sign <= begin_ + longest_rest) {
                if (auto match = read_codes(line_, begin_, sign, UnitPiece::code_sign, w_)) {
                    if (sign > begin_ && line_.words[begin_].upper) match->score -= w_.code_name_own;
                    add_codes(matches, *match);
                }
            }
            const std::size_t first_back = line_.words[sign].text.front() == '=' ? 1 : 0;  // "Có=1"
            for (std::size_t back = first_back; back <= longest_name && sign >= begin_ + back; ++back) {
                const LooseWord& first = line_.words[sign - back];
                if (!first.upper && !(code_of(first.text) >= 0 && sign - back == begin_)) continue;
                if (back > first_back && line_.words[sign - back].ends_clause) break;
                auto match = read_codes(line_, sign - back, sign, UnitPiece::codes, w_);
                if (!match) continue;
                add_codes(matches, *match);
            }
        }
        // "1" where the line above ended in '='.
        if (const int code = code_of(line_.words[begin_].text); code >= 0) {
            UnitMatch match{.piece = UnitPiece::code_number,
                            .begin = begin_,
                            .end = begin_ + 1,
                            .first_code = code,
                            .last_code = code};
            const std::size_t more = next_sign(line_, begin_ + 1, next_code);
            if (more < count_) {
                if (auto longer = read_codes(line_, begin_, more, UnitPiece::code_number, w_)) {
                    match = *longer;
                    match.first_code = code;
                }
            }
            add_codes(matches, match);
        }
        // "Hoàn thành" where the line below begins with '='.
        if (next_ != nullptr && next_sign(*next_, 0, longest_rest) < next_->words.size()) {
            for (std::size_t back = 1; back <= longest_name && count_ >= begin_ + back; ++back) {
                const LooseWord& first = line_.words[count_ - back];
                if (!first.upper && !(code_of(first.text) >= 0 && count_ - back == begin_)) continue;
                if (first.text.front() == '(' || line_.words[count_ - 1].ends_clause) break;
                matches.push_back(
                    {.piece = UnitPiece::code_name, .begin = count_ - back, .end = count_, .named = true});
            }
        }
    }

    const LooseLine& line_;
    const LooseLine* next_;
    const Vocabulary& vocabulary_;
    const RowWeights& w_;
    std::size_t count_, begin_;
    bool gaps_tell_;
};

}  // namespace

std::vector<UnitMatch> unit_matches(const LooseLine& line, const LooseLine* next, std::size_t begin, bool gaps_tell,
                                    const Vocabulary& vocabulary, const RowWeights& weights) {
    return UnitFinder(line, next, begin, gaps_tell, vocabulary, weights).find();
}

}  // namespace solieu::grammar
