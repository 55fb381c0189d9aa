#include "grammar/rowsearch/lines/row_numbers.h"

#include "base/text.h"

namespace solieu::grammar {

std::optional<Stt> stt_of(const LooseLine& line) {
    if (line.words.empty()) return std::nullopt;
    const auto stt = leading_stt(line.words[0].text, true);
    if (!stt || stt->length != line.words[0].text.size()) return std::nullopt;
    if (stt->stt.kind == Stt::Kind::decimal && !stt->stt.dotted && stt->stt.numbers.size() == 1 &&
        line.words[0].text.front() == '0') {
        return std::nullopt;
    }
    return stt->stt;
}

std::optional<Stt> row_number_of(const LooseLine& line) {
    if (const auto stt = stt_of(line)) return stt;
    if (line.words.empty() || line.words[0].text.size() > 5) return std::nullopt;
    const bool apart = line.words.size() == 1 || all_capitals(line.words[1].text);
    auto stt = apart ? parse_stt(line.words[0].text) : std::nullopt;
    const bool bare = stt && (stt->kind == Stt::Kind::roman || stt->kind == Stt::Kind::letter);
    return bare && all_capitals(line.words[0].text) ? stt : std::nullopt;
}

bool is_sure(const Stt& stt) {
    return stt.kind == Stt::Kind::decimal && (stt.dotted || stt.numbers.size() > 1);
}

}  // namespace solieu::grammar
