// Measures how long the audit of large reports takes; asserts nothing.
//
// usage: solieu_bench_audit [TIMES]
//
//   sound    1,000 rows, some 300 relations that hold
//   slips    the same with ten numbers changed
//   hostile  10,000 rows of which every relation is violated: how far the limits let it go
//   formulas 500 rows of 40 columns, every fourth the sum of the three behind it, as its head says
//
// Prints for each: rows, relations, findings, and the median and the best of TIMES runs in milliseconds. What is
// measured is audit::check alone.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "tests/audit/make_table.h"

namespace {

using namespace solieu;

// Groups of five rows: a total with three parts, and a rate of the first part.
std::string rows(int count, int slip_every, bool hostile) {
    std::string lines;
    for (int group = 0; group * 7 < count; ++group) {
        const std::string stt = std::to_string(group + 1);
        const int a = 1300 + 17 * group, b = 271 + 5 * group, c = 90 + group;
        const int slip = hostile ? 37 + group % 11 : slip_every > 0 && group % slip_every == 3 ? 30 : 0;
        // A field of its own for each group: rows of the same words would be one thing told twice.
        std::string field = " lĩnh vực ";
        for (int rest = group; field.size() < 20 || rest > 0; rest /= 23) field += static_cast<char>('a' + rest % 23);
        lines += stt + " | Tổng số TTHC" + field + " | Thủ tục | " + std::to_string(a + b + c + slip) + "\n";
        lines += stt + ".1 | Số TTHC cấp tỉnh" + field + " | Thủ tục | " + std::to_string(a) + "\n";
        lines += stt + ".2 | Số TTHC cấp huyện" + field + " | Thủ tục | " + std::to_string(b) + "\n";
        lines += stt + ".3 | Số TTHC cấp xã" + field + " | Thủ tục | " + std::to_string(c) + "\n";
        lines += stt + ".4 | Tỷ lệ giải quyết PAKN" + field + " | % | " + std::string(hostile ? "12,5" : "50,0") + "\n";
        lines += stt + ".4.1 | Tổng số PAKN đã tiếp nhận" + field + " | PAKN | " + std::to_string(2 * c) + "\n";
        lines += stt + ".4.2 | Số PAKN đã giải quyết xong" + field + " | PAKN | " + std::to_string(c) + "\n";
    }
    return lines;
}

constexpr int columns = 40, run = 4;  // a total and its parts

std::string wide_rows(int count) {
    std::string lines = "# ";
    for (int column = 0; column < columns; ++column)
        lines += (column > 0 ? " ; Cột " : "Cột ") + std::to_string(column);
    lines += "\n";
    for (int row = 0; row < count; ++row) {
        lines += std::to_string(row + 1) + " | Đơn vị số " + std::to_string(row + 1) + " | Hồ sơ | ";
        for (int column = 0; column < columns; column += run) {
            const int a = 137 + 3 * row + column, b = 59 + row, c = 11 + row % 7;
            lines += (column > 0 ? " ; " : "") + std::to_string(a + b + c);
            for (const int part : {a, b, c}) lines += " ; " + std::to_string(part);
        }
        lines += "\n";
    }
    return lines;
}

// "(1)=(2)+(3)+(4)" in the head of each total.
tests::Document with_formulas(const std::string& lines) {
    tests::Document document = tests::make_document(lines);
    const grammar::Table& table = document.statements.tables.front();
    std::vector<int> values;
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        if (table.columns[c].role == grammar::ColumnRole::value) values.push_back(static_cast<int>(c));
    for (std::size_t v = 0; v + run <= values.size(); v += run) {
        normalize::ColumnFormula& formula = document.facts.columns.front()[static_cast<std::size_t>(values[v])].formula;
        formula.kind = normalize::ColumnFormula::Kind::sum;
        formula.stated = values[v];
        formula.parts = {values[v + 1], values[v + 2], values[v + 3]};
    }
    return document;
}

void measure(const char* name, const tests::Document& document, int times) {
    std::vector<double> taken;
    std::size_t relations = 0, findings = 0;
    for (int i = 0; i < times; ++i) {
        const auto start = std::chrono::steady_clock::now();
        const audit::Audit audit = tests::check(document);
        const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - start;
        taken.push_back(time.count());
        relations = audit.relations.size();
        findings = audit.findings.size();
    }
    std::sort(taken.begin(), taken.end());
    std::printf("%-8s %6zu rows %6zu relations %6zu findings  median %8.2f ms  best %8.2f ms\n", name,
                document.statements.tables.front().rows.size(), relations, findings, taken[taken.size() / 2],
                taken.front());
}

}  // namespace

int main(int count, char** arguments) {
    const int times = count > 1 ? std::max(1, std::atoi(arguments[1])) : 9;
    measure("sound", tests::make_document(rows(1'000, 0, false)), times);
    measure("slips", tests::make_document(rows(1'000, 14, false)), times);
    measure("hostile", tests::make_document(rows(10'000, 0, true)), std::min(times, 3));
    measure("formulas", with_formulas(wide_rows(500)), times);
    return 0;
}
