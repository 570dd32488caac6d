/** Formulas and what Excel makes of them, over one small sheet. */

/** Rows 1 to 8, from A; a text with `=` is a formula. */
export const SHEET: readonly (readonly (string | number | boolean | null)[])[] = [
  // A numbers, B texts, C mixed, D blanks, E errors, F words, G codes
  [1, 'sí', 5, null, '=1/0', '✔ Cumplido', 1],
  [2, 'no', 'x', null, '=NA()', '✘ No cumplido', 3],
  [3, 'SÍ', true, 'd', 7, '? Sin evidencia', 4],
  [4, 'México', '12', null, 8, 'met*', 1],
  [5, 'a~b', null, null, 9, '½ En parte', 2],
  [6, 'sip', -3, null, 10, 'Cumplido', 1],
  [7, '', 2.5, null, 11, 'zeta', 6],
  [8, 'no', '=""', null, 12, 'alfa', 7],
];

type Case = readonly [formula: string, value: string | number | boolean];

/** An error is its name. */
export const CASES: Readonly<Record<string, readonly Case[]>> = {
  operators: [
    ['=-2^2', 4], ['=2^3^2', 64], ['=-A2^2', 4], ['=1-2^2', -3], ['=2+3*4', 14], ['=50%*4', 2], ['=2^-1', 0.5], ['=-(2)%', -0.02],
    ['="a"&1&TRUE', 'a1TRUE'], ['=1&2+3', '15'], ['="3"+"4"', 7], ['="1,234"*1', 1234], ['="12%"*1', 0.12], ['="x"+1', '#VALUE!'], ['=TRUE+TRUE', 2], ['=D1+1', 1], ['=D1&"x"', 'x'], ['=D1', 0],
    ['=1/0', '#DIV/0!'], ['=0^0', '#NUM!'], ['=1/0+NA()', '#DIV/0!'], ['=NA()+1/0', '#N/A'], ['=0.1+0.2=0.3', true], ['=0.1+0.2-0.3', 0], ['=1E3', 1000], ['=.5+1', 1.5],
    ['="2009-01-02"+0', 39815], ['=1E+20&""', '100000000000000000000'], ['=1/3&""', '0.333333333333333'], ['=0.1+0.2&""', '0.3'],
    [' = 1 + 2 '.trim(), 3], ['=+A1', 1], ['=--"5"', 5], ['=""+1', '#VALUE!'], ['=1=1=TRUE', true],
  ],
  comparisons: [
    ['="a"="A"', true], ['="ñ"="Ñ"', true], ['="a"="á"', false], ['=1="1"', false], ['=1<"a"', true], ['="a"<TRUE', true], ['=9E9<FALSE', true], ['=D1=""', true], ['=D1=0', true], ['=D1=FALSE', true],
    ['=C8=""', true], ['=C8=0', false], ['="a"<"B"', true], ['="b">"A"', true], ['="é"<"f"', true], ['="10"<"9"', true], ['=E1=1', '#DIV/0!'], ['=TRUE=1', false], ['=A1<>A2', true], ['=""=D1', true],
  ],
  logic: [
    ['=IF(A1=1,"s","n")', 's'], ['=IF(A1=2,"s")', false], ['=IF(TRUE,,1)', 0], ['=IF(E1,1,2)', '#DIV/0!'], ['=IF("TRUE",1,2)', 1], ['=IF("x",1,2)', '#VALUE!'], ['=IF(TRUE,1,1/0)', 1],
    ['=IFERROR(1/0,"e")', 'e'], ['=IFERROR(D1,"e")', 0], ['=IFERROR("ok",1/0)', 'ok'], ['=IFNA(E2,"na")', 'na'], ['=IFNA(E1,"na")', '#DIV/0!'],
    ['=AND(TRUE,1)', true], ['=AND(A1:A3)', true], ['=OR(FALSE,0)', false], ['=OR(A1={0,2,3})', false], ['=OR(A2={0,2,3})', true], ['=AND(A1>0,E1)', '#DIV/0!'], ['=OR(D1:D2)', '#VALUE!'], ['=OR("x")', '#VALUE!'],
    ['=OR(B1:B2,FALSE)', false], ['=NOT(0)', true], ['=NOT("x")', '#VALUE!'], ['=CHOOSE(2,"a","b","c")', 'b'], ['=CHOOSE(4,"a","b","c")', '#VALUE!'], ['=CHOOSE(2.9,1,2,3)', 2], ['=SUM(CHOOSE(1,A1:A3,E1))', 6],
    ['=IF(OR(A3={0,2,3}),MAX(1,2),"")', 2],
  ],
  kinds: [
    ['=ISNUMBER(A1)', true], ['=ISNUMBER(C4)', false], ['=ISTEXT(C4)', true], ['=ISBLANK(D1)', true], ['=ISBLANK(C8)', false], ['=ISBLANK("")', false], ['=ISERROR(E1)', true], ['=ISERROR(NOSHEET!A1)', true],
    ['=ISNA(E2)', true], ['=ISERR(E2)', false], ['=ISERR(E1)', true], ['=ISNUMBER(SEARCH("m",B4))', true], ['=N("7")', 0], ['=N(TRUE)', 1], ['=N(A3)', 3], ['=T(A1)', ''], ['=T(B4)', 'México'],
    ['=ISLOGICAL(C3)', true], ['=ISNONTEXT(D1)', true], ['=ISEVEN(-2)', true], ['=ISODD(3)', true], ['=TYPE("a")', 2], ['=TYPE({1,2})', 64], ['=ERROR.TYPE(E1)', 2], ['=ERROR.TYPE(1)', '#N/A'], ['=ISREF(A1)', true], ['=NA()', '#N/A'],
    ['=NoName+1', '#NAME?'],
  ],
  texts: [
    ['=LEN("México")', 6], ['=LEN(12.5)', 4], ['=LEN(D1)', 0], ['=LEFT("abc")', 'a'], ['=LEFT("abc",9)', 'abc'], ['=LEFT("abc",-1)', '#VALUE!'], ['=RIGHT("abc",2)', 'bc'], ['=RIGHT("abc",0)', ''],
    ['=MID("abcdef",2,3)', 'bcd'], ['=MID("abc",5,1)', ''], ['=MID("abc",0,1)', '#VALUE!'], ['=TRIM("  a   b ")', 'a b'], ['=TRIM(A1)', '1'], ['=UPPER("ñá")', 'ÑÁ'], ['=LOWER("ÑÁ")', 'ñá'], ['=PROPER("maría del mar")', 'María Del Mar'],
    ['=SUBSTITUTE("a.b.c",".","-")', 'a-b-c'], ['=SUBSTITUTE("a.b.c",".","-",2)', 'a.b-c'], ['=SUBSTITUTE("abc","","x")', 'abc'], ['=SUBSTITUTE("aA","a","$&")', '$&A'], ['=SUBSTITUTE(SUBSTITUTE("✔ ↑ ✎","↑",""),"✎","")', '✔  '],
    ['=REPLACE("abcdef",2,3,"X")', 'aXef'], ['=FIND("C","abC")', 3], ['=FIND("c","abC")', '#VALUE!'], ['=FIND("","abc")', 1], ['=FIND("a","abca",2)', 4], ['=SEARCH("C","abc")', 3], ['=SEARCH("b?d","abcd")', 2], ['=SEARCH("~?","ab?")', 3],
    ['=SEARCH("*c","abc")', 1], ['=SEARCH("z","abc")', '#VALUE!'], ['=REPT("ab",3)', 'ababab'], ['=REPT("a",0)', ''], ['=REPT("a",40000)', '#VALUE!'], ['=EXACT("a","A")', false], ['=EXACT("a","a")', true],
    ['=CONCATENATE("a",1,TRUE,D1)', 'a1TRUE'], ['=TEXT(0.256,"0.0%")', '25.6%'], ['=TEXT(1234.5,"#,##0.00")', '1,234.50'], ['=TEXT(39815,"yyyy-mm-dd")', '2009-01-02'], ['=TEXT(5,"000")', '005'], ['=TEXT("abc","0")', 'abc'],
    ['=VALUE("12.5")', 12.5], ['=VALUE("x")', '#VALUE!'], ['=CHAR(10)', '\n'], ['=CODE("A")', 65], ['=UNICHAR(10004)', '✔'], ['=CLEAN(CHAR(7)&"a")', 'a'], ['=MIN(FIND({"2","3"},"a1b3"&"23"))', 4], ['=T(1)&"|"', '|'],
    ['=HYPERLINK("https://example.org","ver")', 'ver'], ['="a""b"', 'a"b'], ['=LEFT(B4,1)&LOWER(MID(B4,2,99))', 'México'], ['=LEN(REPT("a",32767)&"b")', '#VALUE!'],
  ],
  numbers: [
    ['=SUM(A1:A8)', 36], ['=SUM(C1:C8)', 4.5], ['=SUM("3",TRUE,A1)', 5], ['=SUM("x")', '#VALUE!'], ['=SUM(E1:E3)', '#DIV/0!'], ['=SUM({1,2;3,4})', 10], ['=SUM(A1:A2,A4)', 7], ['=SUM((A1:A2,A4))', 7], ['=SUM(A1:B3 A2:C2)', 2], ['=SUM(A:A)', 36], ['=SUM(1:1)', '#DIV/0!'],
    ['=COUNT(C1:C8)', 3], ['=COUNT(1,"2","x",TRUE)', 3], ['=COUNTA(C1:C8)', 7], ['=COUNTA(D1:D8)', 1], ['=COUNTBLANK(B1:B8)', 1], ['=COUNTBLANK(C1:C8)', 2], ['=AVERAGE(A1:A4)', 2.5], ['=AVERAGE(D1:D2)', '#DIV/0!'], ['=AVERAGE(C1:C8)', 1.5],
    ['=MAX(A1:A8)', 8], ['=MAX(D1:D8)', 0], ['=MIN(C1:C8)', -3], ['=MAX("7",3)', 7], ['=MAX(-5,-3)', -3], ['=MEDIAN(A1:A4)', 2.5], ['=MODE({1,2,2,3})', 2], ['=LARGE(A1:A8,2)', 7], ['=SMALL(A1:A8,3)', 3], ['=LARGE(A1:A8,9)', '#NUM!'], ['=SUM(LARGE(A1:A8,{1,2}))', 15],
    ['=RANK(3,A1:A8)', 6], ['=RANK(3,A1:A8,1)', 3], ['=RANK(99,A1:A8)', '#N/A'], ['=ROUND(2.5,0)', 3], ['=ROUND(-2.5,0)', -3], ['=ROUND(1.005,2)', 1.01], ['=ROUND(1234.5,-2)', 1200], ['=ROUNDUP(2.1,0)', 3], ['=ROUNDDOWN(-2.9,0)', -2], ['=TRUNC(-2.9)', -2],
    ['=INT(-2.5)', -3], ['=MOD(-3,2)', 1], ['=MOD(3,-2)', -1], ['=MOD(5.5,2)', 1.5], ['=MOD(1,0)', '#DIV/0!'], ['=ABS(-3)', 3], ['=SIGN(-3)', -1], ['=SQRT(-1)', '#NUM!'], ['=POWER(2,10)', 1024], ['=QUOTIENT(7,2)', 3], ['=EVEN(3)', 4], ['=ODD(2)', 3], ['=CEILING(7,5)', 10], ['=FLOOR(7,5)', 5],
    ['=PRODUCT(A1:A4)', 24], ['=SUMSQ(1,2)', 5], ['=LN(1)', 0], ['=LOG(8,2)', 3], ['=LOG10(100)', 2], ['=STDEV({1,2,3,4})', 1.2909944487358056], ['=VARP({1,3})', 1], ['=PERCENTILE(A1:A8,0.5)', 4.5], ['=QUARTILE(A1:A8,1)', 2.75], ['=MROUND(7,5)', 5],
    ['=SUMPRODUCT(A1:A3,G1:G3)', 19], ['=SUMPRODUCT((B1:B8="sí")*A1:A8)', 4], ['=SUMPRODUCT((F1:F8="cumplido")*G1:G8)', 1], ['=SUMPRODUCT(--(A1:A8>4))', 4], ['=SUMPRODUCT(A1:A3,G1:G4)', '#VALUE!'], ['=SUMPRODUCT((LEFT(F1:F8,1)="✔")*1)', 1], ['=SUMPRODUCT((B1:B8<>"")/COUNTIF(B1:B8,B1:B8&""))', 5],
    ['=SUMPRODUCT(1*(E1:E3=7))', '#DIV/0!'], ['=SUMPRODUCT(C1:C8)', 4.5], ['=SUMPRODUCT({1,2},{3,4})', 11], ['=SUMPRODUCT(A1:A2*{10,20})', 90],
  ],
  criteria: [
    ['=COUNTIF(B1:B8,"sí")', 2], ['=COUNTIF(B1:B8,"s*")', 3], ['=COUNTIF(B1:B8,"??")', 4], ['=COUNTIF(B1:B8,"a~~b")', 1], ['=COUNTIF(F1:F8,"met~*")', 1], ['=COUNTIF(B1:B8,"<>no")', 6], ['=COUNTIF(A1:A8,">5")', 3], ['=COUNTIF(A1:A8,"<>5")', 7], ['=COUNTIF(A1:A8,5)', 1],
    ['=COUNTIF(C1:C8,12)', 1], ['=COUNTIF(C1:C8,"12")', 1], ['=COUNTIF(C1:C8,">1")', 2], ['=COUNTIF(C1:C8,TRUE)', 1], ['=COUNTIF(C1:C8,"")', 2], ['=COUNTIF(C1:C8,"=")', 1], ['=COUNTIF(C1:C8,"<>")', 7], ['=COUNTIF(E1:E8,"#N/A")', 1], ['=COUNTIF(B1:B8,">m")', 6], ['=COUNTIF(B1:B8,"="&"NO")', 2],
    ['=COUNTIF(A1:A8,">="&A6)', 3], ['=COUNTIF(A1:B8,"no")', 2], ['=COUNTIF(A:A,">0")', 8], ['=COUNTIF(G1:G8,{1})', 3], ['=SUM(COUNTIF(G1:G8,{1,3}))', 4], ['=COUNTIF(D1:D8,D1)', 0],
    ['=COUNTIFS(B1:B8,"sí",A1:A8,">1")', 1], ['=COUNTIFS(A1:A8,">1",A1:A8,"<4")', 2], ['=COUNTIFS(A1:A8,">1",A1:A7,"<4")', '#VALUE!'], ['=SUMIF(B1:B8,"sí",A1:A8)', 4], ['=SUMIF(A1:A8,">6")', 15], ['=SUMIF(B1:B8,"no",A1)', 10],
    ['=SUMIFS(A1:A8,B1:B8,"<>no",G1:G8,1)', 11], ['=AVERAGEIF(B1:B8,"no",A1:A8)', 5], ['=AVERAGEIF(B1:B8,"nada",A1:A8)', '#DIV/0!'], ['=AVERAGEIFS(A1:A8,G1:G8,1)', 11 / 3],
  ],
  lookups: [
    ['=MATCH("no",B1:B8,0)', 2], ['=MATCH("NO",B1:B8,0)', 2], ['=MATCH("zzz",B1:B8,0)', '#N/A'], ['=MATCH("m*",B1:B8,0)', 4], ['=MATCH("a~~b",B1:B8,0)', 5], ['=MATCH("met~*",F1:F8,0)', 4], ['=MATCH(3,A1:A8,0)', 3], ['=MATCH("3",A1:A8,0)', '#N/A'], ['=MATCH(2.5,A1:A8)', 2], ['=MATCH(0,A1:A8,1)', '#N/A'],
    ['=MATCH(5.5,{9,7,5,3},-1)', 2], ['=MATCH(TRUE,C1:C8,0)', 3], ['=MATCH(1,A1:B8,0)', '#N/A'], ['=MATCH(E1,A1:A8,0)', '#DIV/0!'], ['=MATCH("b",{"a","b"},0)', 2], ['=MATCH(2,INDEX((A1:A8>1)*2,0),0)', 2], ['=MATCH(REPT("x",256),B1:B8,0)', '#VALUE!'], ['=MATCH(D1,A1:A8,0)', '#N/A'],
    ['=INDEX(B1:B8,4)', 'México'], ['=INDEX(A1:B8,2,2)', 'no'], ['=INDEX(A1:C1,3)', 5], ['=INDEX(A1:B8,9,1)', '#REF!'], ['=INDEX(A1:A8,0+2)', 2], ['=SUM(INDEX(A1:B8,0,1))', 36], ['=SUM(INDEX(A1:C2,2,0))', 2], ['=INDEX({1,2;3,4},2,1)', 3], ['=INDEX(D1:D8,1)', 0], ['=INDEX(D1:D8,1)&""', ''],
    ['=SUM(A1:INDEX(A1:A8,3))', 6], ['=INDEX(B1:B8,MATCH(2,A1:A8,0))', 'no'], ['=IFERROR(INDEX(B1:B8,MATCH(99,A1:A8,0)),"")', ''], ['=INDEX((A1:A3,B1:B3),2,1,2)', 'no'], ['=INDEX(A1:A8,-1)', '#VALUE!'],
    ['=LOOKUP(3.5,A1:A8)', 3], ['=LOOKUP(3.5,A1:A8,B1:B8)', 'SÍ'], ['=LOOKUP(0,A1:A8)', '#N/A'], ['=LOOKUP(2,1/(B1:B8="no"),A1:A8)', 8], ['=LOOKUP(2,{1,2,3},{"a","b","c"})', 'b'], ['=LOOKUP("zz",B1:B3)', 'SÍ'],
    ['=VLOOKUP(2,A1:B8,2,FALSE)', 'no'], ['=VLOOKUP(2.5,A1:B8,2)', 'no'], ['=VLOOKUP(9,A1:B8,2,FALSE)', '#N/A'], ['=VLOOKUP(2,A1:B8,3,FALSE)', '#REF!'], ['=VLOOKUP("s?p",B1:C8,2,FALSE)', -3], ['=HLOOKUP(5,A1:C2,2,FALSE)', 'x'],
    ['=ROW(A5)', 5], ['=ROW()', 20], ['=COLUMN(C1)', 3], ['=COLUMN()', 10], ['=ROWS(A1:A8)', 8], ['=COLUMNS(A1:C8)', 3], ['=SUM(ROW(A1:A3))', 6], ['=ROWS(A:A)', 1048576], ['=SUMPRODUCT(ROW(A1:A3)*A1:A3)', 14], ['=ROWS({1;2})', 2],
  ],
  places: [
    ["='Otra hoja'!A1*2", 14], ['=SUM(\'Otra hoja\'!A1:A2)', 15], ["='otra HOJA'!A1", 7], ['=Meta+1', 8], ['=meta', 7], ['=SUM(Numeros)', 36], ['=INDEX(Numeros,3)', 3], ['=SUMPRODUCT((Textos="no")*Numeros)', 10], ['=COUNTIF(Textos,"sí")', 2], ['=Doble', 14],
    ['=MATCH("no",Textos,0)', 2], ['=Lista', 10], ['=INDEX(Lista,2)', 20], ['=SinHoja!A1', '#REF!'], ['=#REF!+1', '#REF!'],
  ],
  dates: [
    ['=DATE(2009,1,2)', 39815], ['=DATE(2009,14,1)', 40210], ['=DATE(109,1,1)', 39814], ['=YEAR(39815)', 2009], ['=MONTH(39815)', 1], ['=DAY(39815)', 2], ['=WEEKDAY(39815)', 6], ['=WEEKDAY(39815,2)', 5], ['=EDATE(39844,1)', 39872], ['=EOMONTH(39815,0)', 39844], ['=HOUR(0.75)', 18], ['=MINUTE(0.5104166667)', 15],
    ['=TIME(12,30,0)', 12.5 / 24], ['=YEAR(-1)', '#NUM!'], ['=DAY(59)', 28], ['=DATEVALUE("2009-01-02")', 39815],
  ],
};

/** Where one value is wanted of a range, it is the one in line with the formula, which stands in J3. */
export const IN_LINE: readonly Case[] = [
  ['=A1:A8', 3], ['=A1:A8+1', 4], ['=A5:A8', '#VALUE!'], ['=LEN(B1:B8)', 2], ['=A1:B8', '#VALUE!'], ['=A$1:A$8&"!"', '3!'], ['=SUM(A1:A8*1)', 3], ['=IF(A1:A8>2,"más","menos")', 'más'], ['=Numeros', 3], ['=Numeros*2', 6],
];
