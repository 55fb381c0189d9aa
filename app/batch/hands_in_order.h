#pragma once
// Answers of hands (hands.h) in the order of their jobs, however they come: while one is used the next are worked on,
// so many ahead that no hand waits for long, and no more, for answers take memory.
//
// In:    how many hands; how many jobs; each job as bytes, "" for one that is none and gets no answer; with it the
//        threads that it may use: the last jobs have those of the hands that have nothing left to do.
// Out:   answers, asked for in ascending order. None for a job whose hand died, nor once a signal asked the program to
//        end.
//
// Example:
//   HandsInOrder answers({.beside = 2, .jobs = files.size()}, make_work, job_of);
//   for (std::size_t i = 0; i < files.size(); ++i) {
//       if (const std::optional<std::string> answer = answers.of(i)) take(*answer);
//   }

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "app/batch/hands.h"

namespace solieu::app {

class HandsInOrder {
  public:
    using Job = std::function<std::string(std::size_t index, int threads)>;

    struct Form {
        int beside = 1;         // hands
        std::size_t jobs = 0;   // in all
        std::size_t ahead = 8;  // jobs a hand that are worked on before their answers are asked for
    };

    HandsInOrder(const Form& form, std::function<Hands::Work()> make_work, Job job);

    [[nodiscard]] std::optional<std::string> of(std::size_t index);

  private:
    void give_out(std::size_t index);

    std::size_t ahead_, jobs_;
    std::size_t next_ = 0;  // to be given
    Job job_;
    std::map<std::size_t, std::optional<std::string>> answers_;  // that nobody asked for yet
    Hands hands_;
};

}  // namespace solieu::app
