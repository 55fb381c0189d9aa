#pragma once
// What a thread recognises scans with, and the threads that help each other with it.

#include <memory>

#include "base/spare_hands.h"
#include "extract/digits/number_reader.h"
#include "extract/lines/line_reader.h"
#include "extract/lines/line_weights.h"
#include "extract/read_options.h"
#include "extract/scan/mend/known_phrases.h"
#include "extract/scan/text_recognizer.h"

namespace solieu::extract {

struct Recognizers {
    TextRecognizer text;
    NumberReader numbers;
    LineReader lines{line_network()};
    PrintReader prose = PrintReader::lines;     // what reads words
    std::shared_ptr<const KnownPhrases> known;  // of the document, the same for all threads; never null
};

using ScanHands = SpareHands<Recognizers>;

}  // namespace solieu::extract
