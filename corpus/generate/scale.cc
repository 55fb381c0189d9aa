#include "corpus/generate/scale.h"

#include <algorithm>

namespace solieu::generate {
namespace {

bool digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_number(const std::string& text) {
    return !text.empty() && digit(text.front()) && digit(text.back()) &&
           std::all_of(text.begin(), text.end(), [](char c) { return digit(c) || c == '.' || c == ','; });
}

std::string scaled_prose(const std::string& marked, int factor, int notes) {
    std::string text;
    for (const Piece& piece : pieces_of(marked)) {
        const char* star = piece.italic ? "*" : "";
        if (piece.mark != 0) {
            text += "[^" + std::to_string(piece.mark + notes) + "]";
        } else if (!piece.quantity) {
            text += star + piece.text + star;
        } else {
            std::string quantity;
            std::string number;
            for (const char c : piece.text + "\n") {
                if (digit(c) || (!number.empty() && (c == '.' || c == ','))) {
                    number += c;
                    continue;
                }
                const bool percent = piece.text.find('%') != std::string::npos;
                quantity += percent ? number : multiplied(number, factor);
                number.clear();
                if (c != '\n') quantity += c;
            }
            text += std::string(star) + "{" + quantity + "}" + star;
        }
    }
    return text;
}

void scale_table(Table& table, int factor) {
    for (Row& row : table.rows) {
        if (row.group) continue;
        bool counts = true;
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const std::string& text = row.cells[c];
            const ColumnKind kind = table.columns[c].kind;
            if (kind == ColumnKind::unit)
                counts = counts && text.find('%') == std::string::npos && text.find('=') == std::string::npos;
            if (kind == ColumnKind::label) counts = counts && !text.starts_with("Tỷ lệ") && !text.starts_with("Mức");
            if (kind == ColumnKind::value && counts && is_number(text)) row.cells[c] = multiplied(text, factor);
        }
    }
}

// A small generator of our own: the same numbers with every library.
std::uint32_t next(std::uint32_t& state) {
    state = state * 1664525u + 1013904223u;
    return state >> 16;
}

}  // namespace

std::string multiplied(const std::string& number, int factor) {
    if (!is_number(number) || factor == 1) return number;
    const bool grouped = number.find('.') != std::string::npos;
    std::string digits;
    std::size_t decimals = 0;
    for (const char c : number) {
        if (digit(c)) digits += c;
        if (digit(c) && number.find(',') != std::string::npos) ++decimals;
    }
    if (decimals > 0) decimals = number.size() - number.find(',') - 1;
    std::string product;
    int carry = 0;
    for (auto c = digits.rbegin(); c != digits.rend(); ++c) {
        carry += (*c - '0') * factor;
        product += static_cast<char>('0' + carry % 10);
        carry /= 10;
    }
    for (; carry > 0; carry /= 10) product += static_cast<char>('0' + carry % 10);
    while (product.size() > decimals + 1 && product.size() > digits.size() && product.back() == '0') product.pop_back();
    // `product` stands backwards.
    const std::size_t whole = product.size() - decimals;
    std::string text;
    for (std::size_t i = 0; i < product.size(); ++i) {
        const std::size_t left = whole > i ? whole - i : 0;  // digits of the whole part still to come
        if (decimals > 0 && i == whole) text += ',';
        if ((grouped || whole > 4) && i > 0 && left > 0 && left % 3 == 0) text += '.';
        text += product[product.size() - 1 - i];
    }
    return text;
}

Sample scaled(const Sample& sample, int times, std::uint32_t seed) {
    Sample out = sample;
    out.body.clear();
    out.tables.clear();
    int last_note = 0;
    for (const Block& block : sample.body) {
        if (block.kind == BlockKind::note) last_note = std::max(last_note, block.number);
    }
    std::uint32_t state = seed;
    for (int part = 0; part < times; ++part) {
        const int factor = part == 0 ? 1 : 1 + static_cast<int>(next(state) % 40);
        const int first_table = static_cast<int>(out.tables.size());
        if (times > 1) {
            if (part > 0) out.body.push_back({BlockKind::body, 0, {}});
            out.body.push_back({BlockKind::chapter, 0, "PHẦN " + std::to_string(part + 1)});
        }
        for (Block block : sample.body) {
            if (block.kind == BlockKind::closing && part + 1 < times) continue;
            block.text = scaled_prose(block.text, factor, part * last_note);
            if (block.kind == BlockKind::note) block.number += part * last_note;
            if (block.kind == BlockKind::table) block.number += first_table;
            out.body.push_back(std::move(block));
        }
        for (Table table : sample.tables) {
            scale_table(table, factor);
            out.tables.push_back(std::move(table));
        }
    }
    return out;
}

}  // namespace solieu::generate
