// Measures how long the audit of large reports takes; asserts nothing.
//
// usage: solieu_bench_audit [TIMES]
//
//   sound    1,000 rows, some 300 relations that hold
//   slips    the same with ten numbers changed
//   hostile  10,000 rows of which every relation is violated: how far the limits let it go
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

void measure(const char* name, const std::string& lines, int times) {
    const tests::Document document = tests::make_document(lines);
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
    measure("sound", rows(1'000, 0, false), times);
    measure("slips", rows(1'000, 14, false), times);
    measure("hostile", rows(10'000, 0, true), std::min(times, 3));
    return 0;
}
