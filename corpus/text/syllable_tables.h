/* syllable_tables: the closed sets that make a Vietnamese syllable, as data for syllable.c alone.
 *
 * Onsets, nuclei (vowel groups, glides included) and codas, and which nucleus takes which coda. Source: the rhyme
 * tables of Hoàng Phê (ed.), Từ điển vần, and Đoàn Thiện Thuật, Ngữ âm tiếng Việt; every syllable of the hunspell-vi
 * list. Beyond them: the coda k and the onsets kr, pl, br of place names of the Central Highlands (Đắk Lắk, Krông Búk,
 * Plông), and loans such as buýt, tuýp, xoong, coóc. */
#ifndef TRACUU_CORPUS_TEXT_SYLLABLE_TABLES_H
#define TRACUU_CORPUS_TEXT_SYLLABLE_TABLES_H

#include "corpus/text/letter.h"

/* clang-format off */

/* X(name, letters..., what the first letter of the rhyme must be) */
#define SYLLABLE_ONSETS(X) \
  X(B,   B, NONE, NONE, ANY) \
  X(BR,  B, R, NONE, ANY) \
  X(C,   C, NONE, NONE, BACK)   /* cá, but kẻ */ \
  X(CH,  C, H, NONE, ANY) \
  X(D,   D, NONE, NONE, ANY) \
  X(DD,  DD, NONE, NONE, ANY) \
  X(G,   G, NONE, NONE, BACK)   /* gà, but ghế */ \
  X(GH,  G, H, NONE, FRONT) \
  X(GI,  G, I, NONE, NO_Y)      /* gì = gi + i, giết = gi + iêt */ \
  X(H,   H, NONE, NONE, ANY) \
  X(K,   K, NONE, NONE, ANY)    /* also Bắc Kạn, Mê Kông, Kon Tum */ \
  X(KH,  K, H, NONE, ANY) \
  X(KR,  K, R, NONE, ANY) \
  X(L,   L, NONE, NONE, ANY) \
  X(M,   M, NONE, NONE, ANY) \
  X(N,   N, NONE, NONE, ANY) \
  X(NG,  N, G, NONE, BACK)      /* ngà, but nghe */ \
  X(NGH, N, G, H, FRONT) \
  X(NH,  N, H, NONE, ANY) \
  X(P,   P, NONE, NONE, ANY) \
  X(PH,  P, H, NONE, ANY) \
  X(PL,  P, L, NONE, ANY) \
  X(QU,  Q, U, NONE, NOT_U)     /* quy, quốc */ \
  X(R,   R, NONE, NONE, ANY) \
  X(S,   S, NONE, NONE, ANY) \
  X(T,   T, NONE, NONE, ANY) \
  X(TH,  T, H, NONE, ANY) \
  X(TR,  T, R, NONE, ANY) \
  X(V,   V, NONE, NONE, ANY) \
  X(X,   X, NONE, NONE, ANY)

#define SYLLABLE_CODAS(X) X(C) X(CH) X(K) X(M) X(N) X(NG) X(NH) X(P) X(T)

/* X(name, its letters right-justified, which of them carries the tone when no coda follows, in the old style) */
#define SYLLABLE_NUCLEI(X) \
  X(A, NONE, NONE, A, 0)                /* a */ \
  X(AW, NONE, NONE, AW, 0)              /* ă */ \
  X(AA, NONE, NONE, AA, 0)              /* â */ \
  X(E, NONE, NONE, E, 0)                /* e */ \
  X(EE, NONE, NONE, EE, 0)              /* ê */ \
  X(I, NONE, NONE, I, 0)                /* i */ \
  X(O, NONE, NONE, O, 0)                /* o */ \
  X(OO, NONE, NONE, OO, 0)              /* ô */ \
  X(OW, NONE, NONE, OW, 0)              /* ơ */ \
  X(U, NONE, NONE, U, 0)                /* u */ \
  X(UW, NONE, NONE, UW, 0)              /* ư */ \
  X(Y, NONE, NONE, Y, 0)                /* y */ \
  X(AI, NONE, A, I, 0)                  /* ai */ \
  X(AO, NONE, A, O, 0)                  /* ao */ \
  X(AU, NONE, A, U, 0)                  /* au */ \
  X(AY, NONE, A, Y, 0)                  /* ay */ \
  X(AAU, NONE, AA, U, 0)                /* âu */ \
  X(AAY, NONE, AA, Y, 0)                /* ây */ \
  X(EO, NONE, E, O, 0)                  /* eo */ \
  X(EEU, NONE, EE, U, 0)                /* êu */ \
  X(IA, NONE, I, A, 0)                  /* ia */ \
  X(IEE, NONE, I, EE, 1)                /* iê */ \
  X(IEEU, I, EE, U, 1)                  /* iêu */ \
  X(IU, NONE, I, U, 0)                  /* iu */ \
  X(OA, NONE, O, A, 0)                  /* oa */ \
  X(OAI, O, A, I, 1)                    /* oai */ \
  X(OAO, O, A, O, 1)                    /* oao */ \
  X(OAY, O, A, Y, 1)                    /* oay */ \
  X(OAU, O, A, U, 1)                    /* oau */ \
  X(OAW, NONE, O, AW, 1)                /* oă */ \
  X(OE, NONE, O, E, 0)                  /* oe */ \
  X(OEO, O, E, O, 1)                    /* oeo */ \
  X(OI, NONE, O, I, 0)                  /* oi */ \
  X(O_O, NONE, O, O, 1)                  /* oo */ \
  X(OOI, NONE, OO, I, 0)                /* ôi */ \
  X(OO_OO, NONE, OO, OO, 1)              /* ôô */ \
  X(OWI, NONE, OW, I, 0)                /* ơi */ \
  X(OWU, NONE, OW, U, 0)                /* ơu */ \
  X(UA, NONE, U, A, 0)                  /* ua */ \
  X(UAA, NONE, U, AA, 1)                /* uâ */ \
  X(UAAY, U, AA, Y, 1)                  /* uây */ \
  X(UAAU, U, AA, U, 1)                  /* uâu */ \
  X(UEE, NONE, U, EE, 1)                /* uê */ \
  X(UEEU, U, EE, U, 1)                  /* uêu */ \
  X(UI, NONE, U, I, 0)                  /* ui */ \
  X(UOO, NONE, U, OO, 1)                /* uô */ \
  X(UOOI, U, OO, I, 1)                  /* uôi */ \
  X(UOW, NONE, U, OW, 1)                /* uơ */ \
  X(UOWI, U, OW, I, 1)                  /* uơi */ \
  X(UY, NONE, U, Y, 0)                  /* uy */ \
  X(UYA, U, Y, A, 1)                    /* uya */ \
  X(UYEE, U, Y, EE, 2)                  /* uyê */ \
  X(UYU, U, Y, U, 1)                    /* uyu */ \
  X(UWA, NONE, UW, A, 0)                /* ưa */ \
  X(UWI, NONE, UW, I, 0)                /* ưi */ \
  X(UWOW, NONE, UW, OW, 1)              /* ươ */ \
  X(UWOWI, UW, OW, I, 1)                /* ươi */ \
  X(UWOWU, UW, OW, U, 1)                /* ươu */ \
  X(UWU, NONE, UW, U, 0)                /* ưu */ \
  X(YEE, NONE, Y, EE, 1)                /* yê */ \
  X(YEEU, Y, EE, U, 1)                  /* yêu */

/* R(nucleus, coda) */
#define SYLLABLE_RHYMES(R) \
  R(A, NONE) R(A, C) R(A, CH) R(A, K) R(A, M) R(A, N) R(A, NG) R(A, NH) R(A, P) R(A, T) \
  R(AW, C) R(AW, K) R(AW, M) R(AW, N) R(AW, NG) R(AW, P) R(AW, T) \
  R(AA, C) R(AA, K) R(AA, M) R(AA, N) R(AA, NG) R(AA, P) R(AA, T) \
  R(E, NONE) R(E, C) R(E, K) R(E, M) R(E, N) R(E, NG) R(E, P) R(E, T) \
  R(EE, NONE) R(EE, C) R(EE, CH) R(EE, K) R(EE, M) R(EE, N) R(EE, NG) R(EE, NH) R(EE, P) R(EE, T) \
  R(I, NONE) R(I, C) R(I, CH) R(I, K) R(I, M) R(I, N) R(I, NG) R(I, NH) R(I, P) R(I, T) \
  R(O, NONE) R(O, C) R(O, K) R(O, M) R(O, N) R(O, NG) R(O, P) R(O, T) \
  R(OO, NONE) R(OO, C) R(OO, K) R(OO, M) R(OO, N) R(OO, NG) R(OO, P) R(OO, T) \
  R(OW, NONE) R(OW, C) R(OW, K) R(OW, M) R(OW, N) R(OW, NG) R(OW, P) R(OW, T) \
  R(U, NONE) R(U, C) R(U, K) R(U, M) R(U, N) R(U, NG) R(U, P) R(U, T) \
  R(UW, NONE) R(UW, C) R(UW, K) R(UW, M) R(UW, N) R(UW, NG) R(UW, P) R(UW, T) \
  R(Y, NONE) R(Y, C) R(Y, CH) R(Y, K) R(Y, N) R(Y, NH) R(Y, P) R(Y, T) \
  R(AI, NONE) \
  R(AO, NONE) \
  R(AU, NONE) \
  R(AY, NONE) \
  R(AAU, NONE) \
  R(AAY, NONE) \
  R(EO, NONE) \
  R(EEU, NONE) \
  R(IA, NONE) \
  R(IEE, NONE) R(IEE, C) R(IEE, M) R(IEE, N) R(IEE, NG) R(IEE, P) R(IEE, T) \
  R(IEEU, NONE) \
  R(IU, NONE) \
  R(OA, NONE) R(OA, C) R(OA, CH) R(OA, M) R(OA, N) R(OA, NG) R(OA, NH) R(OA, P) R(OA, T) \
  R(OAI, NONE) \
  R(OAO, NONE) \
  R(OAY, NONE) \
  R(OAU, NONE) \
  R(OAW, C) R(OAW, M) R(OAW, N) R(OAW, NG) R(OAW, P) R(OAW, T) \
  R(OE, NONE) R(OE, C) R(OE, M) R(OE, N) R(OE, NG) R(OE, P) R(OE, T) \
  R(OEO, NONE) \
  R(OI, NONE) \
  R(O_O, C) R(O_O, M) R(O_O, N) R(O_O, NG) R(O_O, P) R(O_O, T) \
  R(OOI, NONE) \
  R(OO_OO, C) R(OO_OO, NG) \
  R(OWI, NONE) \
  R(OWU, NONE) \
  R(UA, NONE) \
  R(UAA, C) R(UAA, M) R(UAA, N) R(UAA, NG) R(UAA, P) R(UAA, T) \
  R(UAAY, NONE) \
  R(UAAU, NONE) \
  R(UEE, NONE) R(UEE, C) R(UEE, CH) R(UEE, N) R(UEE, NH) R(UEE, T) \
  R(UEEU, NONE) \
  R(UI, NONE) \
  R(UOO, C) R(UOO, M) R(UOO, N) R(UOO, NG) R(UOO, P) R(UOO, T) \
  R(UOOI, NONE) \
  R(UOW, NONE) R(UOW, N) R(UOW, T) \
  R(UOWI, NONE) \
  R(UY, NONE) R(UY, C) R(UY, CH) R(UY, M) R(UY, N) R(UY, NG) R(UY, NH) R(UY, P) R(UY, T) \
  R(UYA, NONE) \
  R(UYEE, C) R(UYEE, M) R(UYEE, N) R(UYEE, NG) R(UYEE, T) \
  R(UYU, NONE) \
  R(UWA, NONE) \
  R(UWI, NONE) \
  R(UWOW, C) R(UWOW, M) R(UWOW, N) R(UWOW, NG) R(UWOW, P) R(UWOW, T) \
  R(UWOWI, NONE) \
  R(UWOWU, NONE) \
  R(UWU, NONE) \
  R(YEE, M) R(YEE, N) R(YEE, NG) R(YEE, T) R(YEE, C) R(YEE, P) \
  R(YEEU, NONE)

/* clang-format on */

#endif
