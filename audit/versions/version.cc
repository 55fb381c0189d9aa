#include "audit/versions/version.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "normalize/find_cell.h"

namespace solieu::audit {
namespace {

template <class T>
const T* element(const std::vector<T>& all, int index) {
    return index >= 0 && static_cast<std::size_t>(index) < all.size() ? &all[static_cast<std::size_t>(index)] : nullptr;
}

// Of these something is missing that may hold rows.
bool loses_rows(const Diagnostic& diagnostic) {
    static constexpr std::array<std::string_view, 12> codes = {
        "page-needs-ocr", "page-unreadable", "page-over-limit",  "page-truncated", "part-unreadable", "table-not-read",
        "torn-table",     "columns-lost",    "picture-not-read", "cell-not-read",  "picture-damaged", "page-unsure"};
    return std::ranges::find(codes, diagnostic.code) != codes.end();
}

void take_label(const grammar::Row& row, VersionRow& out, WordBook& book) {
    out.label = book.words_of(row.label.text);
    for (const grammar::RowValue& cell : row.texts) {
        if (!out.label.plain.empty()) break;
        out.label = book.words_of(cell.text.text);
    }
    out.words = sorted(out.label.plain);
    out.label_key = key_of(out.label.plain);
}

void take_numbers(const Version& version, VersionRow& out, WordBook& book) {
    const grammar::Row& row =
        version.statements.tables[static_cast<std::size_t>(out.table)].rows[static_cast<std::size_t>(out.row)];
    for (int value = 0; value < static_cast<int>(row.values.size()); ++value) {
        const normalize::Fact* fact = cell_of(version, out.table, out.row, value);
        if (!fact || !has_number(fact->quantity)) continue;
        const std::string number = fact->quantity.value       ? to_plain(*fact->quantity.value)
                                   : fact->quantity.numerator ? to_plain(*fact->quantity.numerator)
                                                              : to_plain(fact->quantity.parts.front().value);
        out.weight += static_cast<int>(number.size());
        out.numbers.push_back(book.number_of(number));
    }
    std::ranges::sort(out.numbers);
}

bool is_recognised(const extract::Page& page) {
    return page.source == extract::PageSource::ocr || page.source == extract::PageSource::mixed;
}

}  // namespace

bool has_recognised_pages(const Version& version) {
    return std::ranges::any_of(version.document.pages, [](const extract::Page& page) { return is_recognised(page); });
}

bool is_recognised(const Version& version, int page) {
    // Pages are in order.
    const auto found = std::ranges::lower_bound(version.document.pages, page, {}, &extract::Page::number);
    return found != version.document.pages.end() && found->number == page && is_recognised(*found);
}

bool is_whole(const Version& version) {
    if (static_cast<int>(version.document.pages.size()) < version.document.page_count) return false;
    return std::ranges::none_of(version.document.diagnostics, loses_rows) &&
           std::ranges::none_of(version.statements.diagnostics, loses_rows);
}

const normalize::Fact* cell_of(const Version& version, int table, int row, int value) {
    return element(version.facts.facts, normalize::fact_of_cell(version.facts, table, row, value));
}

const normalize::Fact* figure_of(const Version& version, int figure) {
    if (figure < 0) return nullptr;
    const normalize::Fact* fact = element(version.facts.facts, version.facts.figure_begin + figure);
    return fact && fact->figure == figure ? fact : nullptr;
}

VersionValue value_of(const Version& version, const normalize::Fact& fact) {
    VersionValue value{.quantity = &fact.quantity,
                       .unit = element(version.facts.units, fact.unit),
                       .confidence = fact.place.confidence,
                       .recognised = is_recognised(version, fact.place.page),
                       .readings = fact.readings};
    if (fact.figure >= 0) {
        value.written = version.statements.figures[static_cast<std::size_t>(fact.figure)].raw;
    } else {
        const grammar::Table& table = version.statements.tables[static_cast<std::size_t>(fact.table)];
        const grammar::Row& row = table.rows[static_cast<std::size_t>(fact.row)];
        value.written = row.values[static_cast<std::size_t>(fact.value)].text.text;
    }
    return value;
}

std::vector<VersionRow> rows_of(const Version& version, WordBook& book) {
    std::vector<VersionRow> rows;
    for (int t = 0; t < static_cast<int>(version.statements.tables.size()); ++t) {
        const grammar::Table& table = version.statements.tables[static_cast<std::size_t>(t)];
        const int begin = static_cast<int>(rows.size());
        int group = -1;
        for (int r = 0; r < static_cast<int>(table.rows.size()); ++r) {
            const grammar::Row& row = table.rows[static_cast<std::size_t>(r)];
            VersionRow out{.table = t, .row = r, .group = row.kind == grammar::RowKind::group};
            take_label(row, out, book);
            take_numbers(version, out, book);
            if (row.parent >= 0 && row.parent < r) {
                out.above = begin + row.parent;
            } else if (!out.group) {
                out.above = group;
            }
            if (out.group) group = begin + r;
            out.way_key = out.label_key;
            if (out.above >= 0) out.way_key = joined(out.way_key, rows[static_cast<std::size_t>(out.above)].way_key);
            out.stt = book.number_of(row.stt);
            out.path = book.number_of(row.path);
            if (const auto* ids = element(version.facts.row_indicators, t)) {
                const normalize::IndicatorId* id = element(*ids, r);
                if (id && id->catalogue) out.indicator = book.number_of(id->id);
            }
            rows.push_back(std::move(out));
        }
    }
    return rows;
}

}  // namespace solieu::audit
