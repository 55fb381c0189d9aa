// Reads every scan of a folder, compares it with its truth, and prints how much was right and how far the confidence of
// the numbers can be trusted. See tools/measure-scans, which makes the scans.
//
// usage: solieu_measure_scans FOLDER [-j THREADS] [--misses] [--reader tesseract]
//
// A scan is PRESET--REPORT-SEED.truth.json with .pdf, .tif, .jpg or .png beside it; results are summed for each preset,
// each report and all together.
// --misses prints a line for each thing that was not right. Asserts nothing; ends with 1 when a scan could not be read.

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tests/corpus/score.h"

namespace {

using namespace solieu::corpus;

constexpr std::array<float, 5> least_of_bin{0.99F, 0.95F, 0.9F, 0.5F, 0};
constexpr const char* names_of_bins[] = {">= 0.99", "0.95-0.99", "0.9-0.95", "0.5-0.9", "< 0.5"};

struct Bin {
    int given = 0, right = 0;
};
using Bins = std::array<Bin, least_of_bin.size()>;

struct Group {
    int pages = 0, unread = 0;
    int told = 0;        // pages of which something is said not to have been read, or not surely
    int silent = 0;      // scans of which values are missing or wrong and nothing is said
    int rows_found = 0;  // whatever is in them
    double seconds = 0;
    Score sum;  // counts alone
    Bins values, facts;
};

void count(const std::vector<Judged>& judged, Bins& bins) {
    for (const Judged& one : judged) {
        std::size_t bin = 0;
        // A hair below, so that 0.95 written as a float is 0.95.
        while (bin + 1 < bins.size() && one.confidence < least_of_bin[bin] - 1e-6F) ++bin;
        ++bins[bin].given;
        bins[bin].right += one.right;
    }
}

void add(Score& sum, const Score& score) {
    sum.rows += score.rows;
    sum.rows_right += score.rows_right;
    sum.values += score.values;
    sum.values_right += score.values_right;
    sum.extra_rows += score.extra_rows;
    sum.facts += score.facts;
    sum.facts_right += score.facts_right;
    sum.stray += score.stray;
    sum.faults += score.faults;
    sum.faults_found += score.faults_found;
    sum.false_errors += score.false_errors;
}

void add(Bins& sum, const Bins& bins) {
    for (std::size_t i = 0; i < bins.size(); ++i) {
        sum[i].given += bins[i].given;
        sum[i].right += bins[i].right;
    }
}

int rows_found(const Truth& truth, const Outcome& outcome) {
    int found = 0;
    for (const auto& [table, row] : paired_rows(truth, outcome)) found += table >= 0;
    return found;
}

// The pages that diagnostics name.
int pages_told(const Outcome& outcome) {
    std::set<int> pages;
    for (const auto* diagnostics :
         {&outcome.document.diagnostics, &outcome.statements.diagnostics, &outcome.facts.diagnostics}) {
        for (const auto& diagnostic : *diagnostics)
            if (diagnostic.code != "page-blank") pages.insert(diagnostic.page);
    }
    return static_cast<int>(pages.size());
}

// The groups of a scan, with a space, a dot or a tilde in front, so that they stand in this order.
std::vector<std::string> groups_of(const std::string& name) {
    const std::size_t at = name.find("--"), dash = name.rfind('-');
    std::vector<std::string> groups{" " + name.substr(0, at)};
    if (at != std::string::npos && dash > at + 1) groups.push_back("." + name.substr(at + 2, dash - at - 2));
    groups.emplace_back("~together");
    return groups;
}

double share(int part, int whole) {
    return whole > 0 ? 100.0 * part / whole : 0;
}

void print_scores(const std::map<std::string, Group>& groups) {
    std::printf("\n%-12s %5s %6s | %7s %7s %7s %6s | %8s %6s | %7s %6s | %6s %5s %6s\n", "", "pages", "s/page",
                "rows %", "exact %", "value %", "extra", "figure %", "stray", "faults", "false", "unread", "told",
                "silent");
    for (const auto& [name, group] : groups) {
        const Score& sum = group.sum;
        std::printf("%-12s %5d %6.2f | %7.2f %7.2f %7.2f %6d | %8.2f %6d | %3d/%-3d %6d | %6d %5d %6d\n",
                    name.c_str() + 1, group.pages, group.pages > 0 ? group.seconds / group.pages : 0,
                    share(group.rows_found, sum.rows), share(sum.rows_right, sum.rows),
                    share(sum.values_right, sum.values), sum.extra_rows, share(sum.facts_right, sum.facts), sum.stray,
                    sum.faults_found, sum.faults, sum.false_errors, group.unread, group.told, group.silent);
    }
}

void print_bins(const char* what, const std::map<std::string, Group>& groups, Bins Group::*bins) {
    std::printf("\nConfidence of %s: given, and right of these\n%-12s", what, "");
    for (const char* name : names_of_bins) std::printf(" | %15s", name);
    std::printf(" | %17s\n", "sure (>= 0.95)");
    for (const auto& [name, group] : groups) {
        std::printf("%-12s", name.c_str() + 1);
        Bin sure, all;
        for (std::size_t i = 0; i < least_of_bin.size(); ++i) {
            const Bin& bin = (group.*bins)[i];
            if (bin.given > 0)
                std::printf(" | %6d %7.2f%%", bin.given, share(bin.right, bin.given));
            else
                std::printf(" | %15s", "-");
            all.given += bin.given;
            if (least_of_bin[i] < 0.95F) continue;
            sure.given += bin.given;
            sure.right += bin.right;
        }
        std::printf(" | %7.2f%% %7.2f%%\n", share(sure.given, all.given), share(sure.right, sure.given));
    }
}

}  // namespace

int main(int argc, char** argv) {
    std::string folder;
    int threads = 1;
    bool misses = false;
    auto reader = solieu::extract::ReadOptions{}.reader;
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == "-j" && i + 1 < argc)
            threads = std::atoi(argv[++i]);
        else if (argument == "--misses")
            misses = true;
        else if (argument == "--reader" && i + 1 < argc && std::string_view(argv[i + 1]) == "tesseract")
            reader = solieu::extract::PrintReader::tesseract, ++i;
        else
            folder = argument;
    }
    if (folder.empty() || threads < 1) {
        std::fprintf(stderr, "usage: solieu_measure_scans FOLDER [-j THREADS] [--misses] [--reader tesseract]\n");
        return 2;
    }
    std::map<std::string, Group> groups;
    int unread = 0;
    for (const std::string& name : sample_names(folder)) {
        const Truth truth = read_truth(folder + "/" + name + ".truth.json");
        const auto start = std::chrono::steady_clock::now();
        const Outcome outcome = run(truth.document, threads, reader);
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
        const Score score = compare(truth, outcome);  // of what was not read nothing is right
        Bins values{}, facts{};
        count(score.judged_values, values);
        count(score.judged_facts, facts);
        const int rows = rows_found(truth, outcome);
        const int told = pages_told(outcome);
        unread += !outcome.read;
        for (const std::string& key : groups_of(name)) {
            Group& group = groups[key];
            group.pages += static_cast<int>(outcome.document.pages.size());
            group.seconds += seconds.count();
            group.unread += !outcome.read;
            group.rows_found += rows;
            group.told += told;
            group.silent += told == 0 && score.values_right < score.values;
            add(group.sum, score);
            add(group.values, values);
            add(group.facts, facts);
        }
        std::printf(
            "%-36s rows %d/%d exact %d values %d/%d figures %d/%d stray %d faults %d/%d false %d told %d  %.1f s%s%s\n",
            name.c_str(), rows, score.rows, score.rows_right, score.values_right, score.values, score.facts_right,
            score.facts, score.stray, score.faults_found, score.faults, score.false_errors, told, seconds.count(),
            outcome.read ? "" : "  not read: ", outcome.trouble.c_str());
        for (std::size_t i = 0; misses && i < score.misses.size(); ++i)
            std::printf("  - %s\n", score.misses[i].c_str());
        std::fflush(stdout);
    }
    print_scores(groups);
    print_bins("values in tables", groups, &Group::values);
    print_bins("figures in the prose", groups, &Group::facts);
    return unread > 0 ? 1 : 0;
}
