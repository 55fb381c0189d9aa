#include "normalize/values/column_formula.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string_view>

namespace solieu::normalize {
namespace {

constexpr int largest_number = 200;  // of a column
constexpr std::size_t most_parts = 60;

// A number of a column (sign 'n'), or what stands between two of them: + - / = … and brackets around several.
struct Token {
    char sign = 'n';
    int number = 0;
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// nullopt where something else stands in it than numbers and signs.
std::optional<std::vector<Token>> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    const auto takes = [&](std::string_view sign) {
        if (!text.starts_with(sign)) return false;
        text.remove_prefix(sign.size());
        return true;
    };
    while (!text.empty()) {
        if (is_digit(text.front())) {
            int number = 0;
            while (!text.empty() && is_digit(text.front())) {
                number = std::min(number * 10 + (text.front() - '0'), 1'000'000);
                text.remove_prefix(1);
            }
            tokens.push_back({'n', number});
        } else if (takes(" ") || takes("\n") || takes("\u00A0") || takes("%")) {
            continue;
        } else if (takes("...") || takes("…") || takes("..")) {
            tokens.push_back({'.'});
        } else if (takes("–") || takes("−") || takes("-")) {
            tokens.push_back({'-'});
        } else if (takes(":") || takes("/") || takes("÷")) {
            tokens.push_back({'/'});
        } else if (takes("×") || takes("*") || takes("x") || takes("X")) {
            tokens.push_back({'*'});
        } else if (takes("+") || takes("=") || takes("(") || takes(")") || takes("[") || takes("]")) {
            const char sign = *(text.data() - 1);
            tokens.push_back({sign == '[' ? '(' : sign == ']' ? ')' : sign});
        } else {
            return std::nullopt;
        }
    }
    // "(4)" is a number; ":100", "x 100" only turn a quotient into a rate.
    std::vector<Token> plain;
    for (const Token& token : tokens) {
        plain.push_back(token);
        const std::size_t n = plain.size();
        if (n >= 3 && plain[n - 3].sign == '(' && plain[n - 2].sign == 'n' && token.sign == ')') {
            const Token number = plain[n - 2];
            plain.resize(n - 3);
            plain.push_back(number);
        }
        const std::size_t m = plain.size();
        if (m >= 2 && plain[m - 2].sign == '*' && plain[m - 1].sign == 'n' && plain[m - 1].number == 100)
            plain.resize(m - 2);
    }
    return plain;
}

struct Signed {
    std::vector<int> plus, minus;
    bool bracketed = false;
};

// "4+5-6", also in brackets as a whole; nullopt for anything else.
std::optional<Signed> linear(const std::vector<Token>& tokens, std::size_t from, std::size_t to) {
    Signed list;
    if (to > from + 1 && tokens[from].sign == '(' && tokens[to - 1].sign == ')') {
        list.bracketed = true;
        ++from;
        --to;
    }
    bool number_next = true, minus = false, up_to = false;
    for (std::size_t i = from; i < to; ++i) {
        const Token& token = tokens[i];
        if (number_next && token.sign == 'n') {
            if (up_to && !list.plus.empty())
                for (int n = list.plus.back() + 1; n < token.number && list.plus.size() < most_parts; ++n)
                    list.plus.push_back(n);
            (minus ? list.minus : list.plus).push_back(token.number);
            number_next = up_to = false;
        } else if (number_next && token.sign == '.' && !minus) {
            up_to = true;
            if (i + 1 < to && tokens[i + 1].sign == '+') ++i;
        } else if (!number_next && (token.sign == '+' || token.sign == '-')) {
            minus = token.sign == '-';
            number_next = true;
        } else if (!number_next && token.sign == '.') {  // "4…7"
            up_to = number_next = true;
            minus = false;
        } else {
            return std::nullopt;
        }
    }
    if (number_next || list.plus.empty() || list.plus.size() + list.minus.size() > most_parts) return std::nullopt;
    return list;
}

// In numbers of columns; `own`: that of the column itself.
ColumnFormula formula_of(const std::vector<Token>& tokens, std::size_t from, int own) {
    ColumnFormula none, formula;
    const auto slash = std::find_if(tokens.begin() + static_cast<std::ptrdiff_t>(from), tokens.end(),
                                    [](const Token& token) { return token.sign == '/'; });
    const auto at = static_cast<std::size_t>(slash - tokens.begin());
    if (slash == tokens.end()) {
        const std::optional<Signed> list = linear(tokens, from, tokens.size());
        if (!list || list->plus.size() + list->minus.size() < 2) return none;
        formula.kind = ColumnFormula::Kind::sum;
        if (list->minus.empty()) {
            formula.stated = own;
            formula.parts = list->plus;
        } else {
            if (list->plus.size() != 1) return none;
            formula.stated = list->plus.front();
            formula.parts = list->minus;
            formula.parts.push_back(own);
        }
        return formula;
    }
    const std::optional<Signed> above = linear(tokens, from, at), below = linear(tokens, at + 1, tokens.size());
    if (!above || !below || !below->minus.empty() || above->plus.size() != 1) return none;
    if (below->plus.size() > 1 && !below->bracketed) return none;  // "4/5+6"
    formula.stated = own;
    formula.parts = {above->plus.front()};
    if (!above->minus.empty()) {
        if (!above->bracketed || above->minus != below->plus || below->plus.size() != 1) return none;
        formula.kind = ColumnFormula::Kind::growth;
    } else {
        formula.kind = ColumnFormula::Kind::ratio;
    }
    formula.parts.insert(formula.parts.end(), below->plus.begin(), below->plus.end());
    return formula;
}

}  // namespace

std::vector<ColumnFormula> read_formulas(const std::vector<std::string>& formulas) {
    struct Read {
        std::vector<Token> tokens;
        std::size_t right = 0;  // where what stands right of '=' begins
        std::optional<int> own;
    };
    std::vector<Read> read(formulas.size());
    std::map<int, int> shifts;  // number of a column less its index -> formulas that say so
    for (std::size_t i = 0; i < formulas.size(); ++i) {
        auto tokens = tokens_of(formulas[i]);
        if (!tokens || tokens->size() < 3) continue;
        read[i].tokens = std::move(*tokens);
        if (read[i].tokens[0].sign == 'n' && read[i].tokens[1].sign == '=') {
            read[i].own = read[i].tokens[0].number;
            read[i].right = 2;
            ++shifts[*read[i].own - static_cast<int>(i)];
        } else if (read[i].tokens[0].sign == '=') {
            read[i].right = 1;
        }
    }
    const auto usual = std::max_element(shifts.begin(), shifts.end(),
                                        [](const auto& a, const auto& b) { return a.second < b.second; });
    std::vector<ColumnFormula> out(formulas.size());
    for (std::size_t i = 0; i < formulas.size(); ++i) {
        if (read[i].tokens.empty() || usual == shifts.end()) continue;
        const int own = read[i].own.value_or(static_cast<int>(i) + usual->first);
        const int shift = own - static_cast<int>(i);
        ColumnFormula formula = formula_of(read[i].tokens, read[i].right, own);
        if (formula.kind == ColumnFormula::Kind::none) continue;
        bool there = true;
        const auto place = [&](int& number) {
            there = there && number <= largest_number && number - shift >= 0 &&
                    number - shift < static_cast<int>(formulas.size());
            number -= shift;
        };
        place(formula.stated);
        for (int& part : formula.parts) place(part);
        if (!there || std::find(formula.parts.begin(), formula.parts.end(), formula.stated) != formula.parts.end())
            continue;
        out[i] = std::move(formula);
    }
    return out;
}

}  // namespace solieu::normalize
