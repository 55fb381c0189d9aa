#pragma once
// What a thread recognises scans with, and the threads that help each other with it.

#include "extract/digits/number_reader.h"
#include "extract/scan/text_recognizer.h"
#include "extract/spare_hands.h"

namespace solieu::extract {

struct Recognizers {
    TextRecognizer text;
    NumberReader numbers;
};

using ScanHands = SpareHands<Recognizers>;

}  // namespace solieu::extract
