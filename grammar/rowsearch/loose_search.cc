#include "grammar/rowsearch/loose_search.h"

#include <algorithm>

#include "grammar/rowsearch/loose_scores.h"

namespace solieu::grammar {
namespace {

constexpr std::size_t beam_width = 24;      // ways kept a line: the right one is seldom below the third
constexpr float beam_depth = 16;            // points: ways this much worse than the best are given up
constexpr std::size_t max_undecided = 512;  // lines kept before the best way is settled: bounds memory
constexpr int most_lines = 40;              // of one row: bounds what a text that is no table costs

struct Step {
    int before = -1;
    std::uint16_t reading = 0;
    bool opens_row = false;
};

class Search {
  public:
    Search(const std::vector<LooseLine>& lines, const TableShape& shape, const std::vector<Column>& columns,
           const Vocabulary& vocabulary, const WordPairs& pairs, const RowWeights& weights)
        : lines_(lines),
          shape_(shape),
          columns_(columns),
          vocabulary_(vocabulary),
          w_(weights),
          scores_(lines, shape, vocabulary, pairs, weights) {}

    std::vector<ReadLine> run() {
        out_.resize(lines_.size());
        std::vector<Way> ways(1), next_ways;
        for (line_ = 0; line_ < lines_.size(); ++line_) {
            const LooseLine* below = line_ + 1 < lines_.size() ? &lines_[line_ + 1] : nullptr;
            if (shape_.placed) {
                readings_.push_back({placed_reading(lines_[line_], columns_, vocabulary_)});
            } else {
                readings_.push_back(readings_of(lines_[line_], below, shape_, vocabulary_, w_));
            }
            next_ways.clear();
            best_ = impossible;
            for (const Way& way : ways) {
                const float closed = line_ == 0 ? 0 : scores_.close_score(way);
                for (std::size_t r = 0; r < readings_.back().size(); ++r) {
                    if (line_ > 0) take(next_ways, way, readings_.back()[r], r, false, 0);
                    take(next_ways, way, readings_.back()[r], r, true, closed);
                }
            }
            if (next_ways.empty()) {  // nothing fits: the line opens a row as it is
                Way way = ways.front();
                open_row(way, w_);
                pending_.push_back({.before = ways.front().trace, .reading = 0, .opens_row = true});
                way.trace = -static_cast<int>(pending_.size()) - 1;
                best_ = way.score;
                next_ways.push_back(way);
            }
            prune(next_ways);
            for (Way& way : next_ways) way.trace = commit(way.trace);
            pending_.clear();
            std::swap(ways, next_ways);
            if (ways.size() == 1 || readings_.size() >= max_undecided) settle(ways);
        }
        for (Way& way : ways) way.score += scores_.close_score(way);
        std::stable_sort(ways.begin(), ways.end(), [](const Way& x, const Way& y) { return x.score > y.score; });
        --line_;
        settle(ways);
        if (!out_.empty()) out_[0].opens_row = true;
        return std::move(out_);
    }

  private:
    // Writes down the best way and forgets the others: bounds memory.
    void settle(std::vector<Way>& ways) {
        int trace = ways.front().trace;
        for (std::size_t i = line_ + 1; trace >= 0; trace = steps_[static_cast<std::size_t>(trace)].before) {
            const Step& step = steps_[static_cast<std::size_t>(trace)];
            --i;
            out_[i] = {.reading = readings_[i - settled_][step.reading], .opens_row = step.opens_row};
        }
        ways.resize(1);
        ways.front().trace = -1;
        steps_.clear();
        readings_.clear();
        settled_ = line_ + 1;
    }

    // Steps are kept only for ways that survive: before that they are numbered downwards from -2.
    int commit(int trace) {
        const Step step = pending_[static_cast<std::size_t>(-trace - 2)];
        steps_.push_back(step);
        return static_cast<int>(steps_.size()) - 1;
    }

    void take(std::vector<Way>& next, const Way& from, const Reading& reading, std::size_t index, bool opens,
              float closed) {
        Way way = from;
        if (opens) {
            way.score += closed;
            open_row(way, w_);
        } else if (way.lines >= most_lines) {
            return;
        }
        const float gained = scores_.step_score(line_, way, reading, opens);
        if (gained <= impossible / 2) return;
        way.score += gained + reading.score;
        if (way.score < best_ - beam_depth) return;
        best_ = std::max(best_, way.score);
        way.lines = static_cast<std::uint8_t>(way.lines + 1);
        way.row_key = (opens ? line_ * 0x9E3779B97F4A7C15ull : way.row_key) * 1099511628211ull + index + 1;
        pending_.push_back({.before = from.trace, .reading = static_cast<std::uint16_t>(index), .opens_row = opens});
        way.trace = -static_cast<int>(pending_.size()) - 1;
        next.push_back(way);
    }

    void prune(std::vector<Way>& ways) {
        // Ways into the same row differ only in what lies behind: the best is enough.
        beam_.prune(ways, [](const Way& a, const Way& b) {
            return a.row_key == b.row_key && a.stt_line == b.stt_line && a.within_open == b.within_open;
        });
    }

    const std::vector<LooseLine>& lines_;
    const TableShape& shape_;
    const std::vector<Column>& columns_;
    const Vocabulary& vocabulary_;
    const RowWeights& w_;
    RowScores scores_;
    std::vector<Step> steps_, pending_;
    std::vector<std::vector<Reading>> readings_;  // of the lines from settled_ on
    std::vector<ReadLine> out_;
    std::size_t line_ = 0, settled_ = 0;
    Beam<Way> beam_{beam_width, beam_depth};
    float best_ = impossible;  // score of the best way into the present line
};

}  // namespace

std::vector<ReadLine> read_rows(const std::vector<LooseLine>& lines, const TableShape& shape,
                                const std::vector<Column>& columns, const Vocabulary& vocabulary,
                                const WordPairs& pairs, const RowWeights& weights) {
    if (lines.empty()) return {};
    return Search(lines, shape, columns, vocabulary, pairs, weights).run();
}

}  // namespace solieu::grammar
