#include <algorithm>
#include <string>
#include <vector>

#include "output/ids.h"
#include "output/lookup.h"
#include "output/observations.h"
#include "output/xlsx/sheets.h"

namespace solieu::output {

namespace {

// Characters that an A4 page is wide when it lies, at the size of the letters; wider tables are printed smaller.
constexpr std::size_t page_width = 140;
constexpr std::size_t short_value = 14;  // longer texts among numbers are prose
constexpr int deepest = 6;
constexpr double line_height = 19;
constexpr std::size_t most_frozen = 62;  // characters that stay in sight at the left

struct Widths {
    std::size_t least, most;
};

Widths widths_of(grammar::ColumnRole role) {
    switch (role) {
        case grammar::ColumnRole::stt:
            return {6, 10};
        case grammar::ColumnRole::indicator:
            return {20, 48};
        case grammar::ColumnRole::unit:
            return {8, 16};
        case grammar::ColumnRole::value:
            return {9, 20};
        case grammar::ColumnRole::code:
            return {8, 24};
        case grammar::ColumnRole::note:
        case grammar::ColumnRole::text:
            return {8, 36};
        case grammar::ColumnRole::reporter:
        case grammar::ColumnRole::place:
        case grammar::ColumnRole::period:
            break;
    }
    return {8, 26};
}

// Whether each row only heads those below it: a group, or one that has such rows and no value of its own.
std::vector<bool> headings_of(const grammar::Table& table) {
    std::vector<bool> headings(table.rows.size(), false);
    for (const grammar::Row& row : table.rows) {
        if (row.parent >= 0 && static_cast<std::size_t>(row.parent) < table.rows.size()) {
            headings[static_cast<std::size_t>(row.parent)] = true;
        }
    }
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        const grammar::Row& row = table.rows[r];
        const bool blank =
            std::ranges::all_of(row.values, [](const grammar::RowValue& value) { return value.text.empty(); });
        headings[r] = row.kind == grammar::RowKind::group || (headings[r] && blank);
    }
    return headings;
}

// How deep each row stands below others.
std::vector<int> depths_of(const grammar::Table& table) {
    std::vector<int> depths;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        const int parent = table.rows[r].parent;
        const bool below = parent >= 0 && static_cast<std::size_t>(parent) < r;
        depths.push_back(below ? std::min(depths[static_cast<std::size_t>(parent)] + 1, deepest) : 0);
    }
    return depths;
}

class TableSheetWriter {
  public:
    TableSheetWriter(const BookOfReport& of, int t)
        : of_(of),
          t_(t),
          table_(of.report.statements.tables[static_cast<std::size_t>(t)]),
          plan_(of.plan.tables[static_cast<std::size_t>(t)]),
          sheet_(of.book.add_sheet(plan_.name)),
          depths_(depths_of(table_)),
          headings_(headings_of(table_)) {}

    void whole() {
        const std::uint16_t columns = column_count();
        std::uint16_t growing = 0;
        for (std::size_t c = 0; c < plan_.columns.size(); ++c) {
            const Widths widths = widths_of(plan_.columns[c].role);
            sheet_.limit(static_cast<std::uint16_t>(c), widths.least, widths.most);
            if (plan_.columns[c].role == grammar::ColumnRole::indicator) growing = static_cast<std::uint16_t>(c);
        }
        if (plan_.findings_column >= 0) sheet_.limit(static_cast<std::uint16_t>(plan_.findings_column), 9, 16);
        heads(columns);
        for (std::size_t r = 0; r < table_.rows.size(); ++r) row(static_cast<int>(r));
        PrintForm form = print_form(of_);
        form.landscape = true;
        form.first_head_row = static_cast<int>(plan_.head_row);
        form.last_head_row = static_cast<int>(plan_.first_row) - 1;
        sheet_.print(form);
        static_cast<void>(sheet_.fit(page_width, growing));
        const std::size_t frozen = sheet_.width_of(static_cast<std::uint16_t>(growing + 1));
        sheet_.freeze(plan_.first_row, frozen <= most_frozen ? static_cast<std::uint16_t>(growing + 1) : 0);
    }

  private:
    [[nodiscard]] std::uint16_t column_count() const {
        return static_cast<std::uint16_t>(plan_.columns.size() + (plan_.findings_column >= 0 ? 1 : 0));
    }

    void heads(std::uint16_t columns) {
        const std::string title = table_.title.empty() ? plan_.name : one_line(table_.title);
        const auto last = static_cast<std::uint16_t>(std::max(columns, std::uint16_t{2}) - 1);
        sheet_.merged({0, 0, 0, last}, title,
                      {.bold = true, .wrap = true, .middle = true, .across = Across::center, .size = 12});
        sheet_.row_height(0, line_height * static_cast<double>(1 + title.size() / page_width));
        if (plan_.head_row == 2) {
            const std::string unit = std::string(word("xlsx.unit", of_.plan.language)) + ": " + one_line(table_.unit);
            sheet_.merged({1, 1, 0, last}, unit, {.italic = true, .across = Across::right});
        }
        for (const HeadCell& cell : plan_.head) {
            CellRange range = cell.range;
            range.first_row += plan_.head_row;
            range.last_row += plan_.head_row;
            sheet_.head(range, cell.text);
        }
    }

    void row(int r) {
        const grammar::Row& row = table_.rows[static_cast<std::size_t>(r)];
        const std::uint32_t at = plan_.first_row + static_cast<std::uint32_t>(r);
        const CellStyle plain{
            .bold = headings_[static_cast<std::size_t>(r)], .wrap = true, .bordered = true, .middle = true};
        std::vector<grammar::ColumnRole> told;
        for (std::size_t c = 0; c < plan_.columns.size(); ++c) {
            const auto column = static_cast<std::uint16_t>(c);
            const ShownColumn& shown = plan_.columns[c];
            if (shown.role == grammar::ColumnRole::value) {
                value(r, value_in_column(row.values, shown.index), at, column, plain);
                continue;
            }
            // Columns that share a role share what the row says in it.
            const bool own = value_in_column(row.texts, shown.index) >= 0;
            const bool again = !own && std::ranges::find(told, shown.role) != told.end();
            told.push_back(shown.role);
            CellStyle style = plain;
            if (shown.role == grammar::ColumnRole::stt) style.across = Across::center;
            if (shown.role == grammar::ColumnRole::unit) style.across = Across::center;
            if (shown.role == grammar::ColumnRole::indicator && !again) {
                const CellMark& mark = of_.plan.mark_at(row_id(t_, r));
                style.fill = mark.fill;
                style.across = Across::left;
                style.indent = depths_[static_cast<std::size_t>(r)];
                sheet_.comment(at, column, mark.reason);
            }
            sheet_.text(at, column, again ? std::string() : text_in_column(row, shown), style);
        }
        findings(r, at);
    }

    void value(int r, int v, std::uint32_t at, std::uint16_t column, CellStyle style) {
        style.across = Across::right;
        style.indent = 1;
        if (v < 0) return sheet_.text(at, column, "", style);
        const grammar::Row& row = table_.rows[static_cast<std::size_t>(r)];
        const CellMark& mark = of_.plan.mark_at(observation_id(t_, r, v));
        const std::string raw = one_line(row.values[static_cast<std::size_t>(v)].text.text);
        style.fill = mark.fill;
        if (raw.size() > short_value && !is_bare_number(raw)) style.across = Across::left;
        put_value(sheet_, at, column, raw, quantity_of_cell(of_.report, t_, r, v), style, of_.plan.language);
        sheet_.comment(at, column, mark.reason);
    }

    // The numbers of those that speak of the row, with a link to the first.
    void findings(int r, std::uint32_t at) {
        if (plan_.findings_column < 0) return;
        const auto column = static_cast<std::uint16_t>(plan_.findings_column);
        const CellStyle style{.wrap = true, .bordered = true, .middle = true, .across = Across::center};
        const auto found = of_.plan.findings_of_rows.find(row_id(t_, r));
        if (found == of_.plan.findings_of_rows.end()) return sheet_.text(at, column, "", style);
        std::string numbers = "→";  // no number: read again, it is nothing to add up
        for (const int finding : found->second) numbers += " " + std::to_string(finding + 1);
        sheet_.link(at, column, numbers, of_.plan.target_of_finding(found->second.front()), style);
    }

    const BookOfReport& of_;
    int t_;
    const grammar::Table& table_;
    const TableSheet& plan_;
    Sheet sheet_;
    std::vector<int> depths_;
    std::vector<bool> headings_;
};

// How the number was written: what stands in it.
NumberForm form_of(std::string_view raw, const Decimal& value, Language language) {
    NumberForm form{.decimals = value.decimals, .vietnamese = language == Language::vi};
    form.percent = raw.find('%') != std::string_view::npos;
    if (raw.starts_with('-')) raw.remove_prefix(1);
    const auto digits = static_cast<int>(std::min(raw.find_first_not_of("0123456789"), raw.size()));
    // "05", "2024": zeros before it stay, and no mark comes between its thousands.
    form.digits = raw.starts_with('0') ? digits : 1;
    form.grouped = digits <= 3;
    return form;
}

}  // namespace

void add_table_sheet(const BookOfReport& of, int table) {
    TableSheetWriter(of, table).whole();
}

void put_value(Sheet& sheet, std::uint32_t row, std::uint16_t column, const std::string& raw,
               const normalize::Quantity* quantity, CellStyle style, Language language) {
    if (quantity && quantity->value && is_bare_number(raw)) {
        sheet.number(row, column, *quantity->value, std::move(style), form_of(raw, *quantity->value, language));
    } else {
        sheet.text(row, column, raw, style);
    }
}

bool is_bare_number(std::string_view raw) {
    if (raw.ends_with('%')) raw.remove_suffix(1);
    if (raw.starts_with('-')) raw.remove_prefix(1);
    bool digit = false;
    for (char c : raw) {
        digit = digit || (c >= '0' && c <= '9');
        if (std::string_view("0123456789., ").find(c) == std::string_view::npos) return false;
    }
    return digit;
}

}  // namespace solieu::output
