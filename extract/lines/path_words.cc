#include "extract/lines/path_words.h"

#include <algorithm>
#include <cstddef>

namespace solieu::extract {
namespace {

struct Letter {
    std::size_t label = 0;
    int frame = 0;
};

// The probability of all paths through the frames that spell the letters; a space may stand before and after them.
double spelled(std::span<const float> probabilities, std::size_t classes, int begin, int end, std::size_t space,
               std::span<const Letter> letters) {
    std::vector<std::size_t> states = {0, space, 0};
    for (const Letter& letter : letters) {
        states.push_back(letter.label);
        states.push_back(0);
    }
    states.push_back(space);
    states.push_back(0);
    std::vector<double> at(states.size(), 0), next(states.size(), 0);
    for (int frame = begin; frame < end; ++frame) {
        const float* const p = &probabilities[static_cast<std::size_t>(frame) * classes];
        for (std::size_t i = 0; i < states.size(); ++i) {
            double before = frame == begin ? (i < 4 ? 1.0 : 0.0) : at[i];
            if (frame > begin) {
                if (i > 0) before += at[i - 1];
                if (i > 1 && states[i] != 0 && states[i] != states[i - 2]) before += at[i - 2];
            }
            next[i] = before * static_cast<double>(p[states[i]]);
        }
        std::swap(at, next);
    }
    double sum = 0;
    for (std::size_t i = states.size() - 4; i < states.size(); ++i) sum += at[i];
    return std::min(1.0, sum);
}

}  // namespace

std::vector<PathWord> path_words(std::span<const float> probabilities, std::span<const std::string> alphabet) {
    const std::size_t classes = alphabet.size() + 1;
    const int frames = static_cast<int>(probabilities.size() / classes);
    const auto space =
        static_cast<std::size_t>(std::find(alphabet.begin(), alphabet.end(), " ") - alphabet.begin()) + 1;
    std::vector<PathWord> words;
    std::vector<Letter> letters;
    int word_begin = 0;
    const auto end_word = [&](int end) {
        if (!letters.empty()) {
            PathWord word{.text = {}, .begin = word_begin, .end = end};
            for (const Letter& letter : letters) word.text += alphabet[letter.label - 1];
            word.probability = static_cast<float>(spelled(probabilities, classes, word_begin, end, space, letters));
            words.push_back(std::move(word));
        }
        letters.clear();
        word_begin = end;
    };
    std::size_t last = 0;
    for (int frame = 0; frame < frames; ++frame) {
        const auto row = probabilities.subspan(static_cast<std::size_t>(frame) * classes, classes);
        const auto label = static_cast<std::size_t>(std::max_element(row.begin(), row.end()) - row.begin());
        if (label != last && label == space) end_word(frame + 1);
        if (label != 0 && label != last && label != space) letters.push_back({label, frame});
        last = label;
    }
    end_word(frames);
    return words;
}

}  // namespace solieu::extract
