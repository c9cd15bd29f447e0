using System.Text;
using PerfServerless.Domain.Import.Tables;

namespace PerfServerless.Functions.Tests.Import.Spreadsheets;

/// <summary>Folders of CSV as Excel, Google Sheets, LibreOffice, Numbers and other programs write them in several countries, and what each becomes.</summary>
public sealed class CsvOfficeTests
{
    private static readonly Encoding Windows = Encoding.Latin1;

    /// <summary>What the file is, the culture that the folder names, the values' file, and what it becomes.</summary>
    public static TheoryData<string, string, string, string> Values => new()
    {
        { "Excel, German, semicolons", "", "kpi;period;value\r\nrevenue;2026-04;98000,5\r\n", "revenue 2026-04 98000.5 ? import.number-decimals at 2" },
        { "Excel, German, with a byte order mark", "de-DE", "\uFEFFkpi;period;value\r\nrevenue;2026-04;98.000\r\n", "revenue 2026-04 98000" },
        { "Excel, German, with its own first line", "de-DE", "sep=;\r\nkpi;period;value\r\nrevenue;2026-04;98.000 €\r\n", "revenue 2026-04 98000" },
        { "Excel, German, both signs and no culture", "", "kpi;period;value\nrevenue;2026-04;98.000,00", "revenue 2026-04 98000" },
        { "Excel, German, thousands and no culture", "", "kpi;period;value\nrevenue;2026-03;18.500\nrevenue;2026-04;98.250",
            "actuals.csv 2 import.number-thousands +1" },
        { "the same, and the folder says German", "de-DE", "kpi;period;value\nrevenue;2026-03;18.500\nrevenue;2026-04;98.250",
            "revenue 2026-03 18500; revenue 2026-04 98250" },
        { "the same, and the folder says American", "en-US", "kpi;period;value\nrevenue;2026-03;18.500", "revenue 2026-03 18.5 ? import.number-decimals at 2" },
        { "thousands typed beside decimals of other KPIs", "", "kpi,period,value\non-time,2026-04,94.1\nrevenue,2026-04,98.500",
            "actuals.csv 3 import.number-thousands" },
        { "pandas, three decimals of which the last are never zero", "", "kpi,period,value\non-time,2026-03,94.125\non-time,2026-04,94.1",
            "on-time 2026-03 94.125; on-time 2026-04 94.1 ? import.number-decimals at 2" },
        { "thousands with an American comma and no culture", "", "kpi;period;value\nrevenue;2026-04;98,500", "actuals.csv 2 import.number-wrong" },
        { "the same in quotes, and the folder says American", "en-US", "kpi,period,value\nrevenue,2026-04,\"98,500\"", "revenue 2026-04 98500" },
        { "Excel, Swiss", "de-CH", "kpi;period;value\nrevenue;2026-04;98’000", "revenue 2026-04 98000" },
        { "Excel, Swiss, with the keyboard's apostrophe and no culture", "", "kpi;period;value\nrevenue;2026-04;98'000.00", "revenue 2026-04 98000" },
        { "Excel, French, narrow blanks", "fr-FR", "kpi;period;value\nrevenue;2026-04;98\u202F000,00 €", "revenue 2026-04 98000" },
        { "LibreOffice, French, unbreakable blanks and no culture", "", "kpi;period;value\nrevenue;2026-04;98\u00A0000", "revenue 2026-04 98000" },
        { "Indian lakhs", "en-IN", "kpi;period;value\nrevenue;2026-04;12,34,567", "revenue 2026-04 1234567" },
        { "the KPI's own sign before the number", "", "kpi,period,value\nrevenue,2026-04,€98000", "revenue 2026-04 98000" },
        { "the currency's code behind it", "", "kpi,period,value\nrevenue,2026-04,98000 EUR", "revenue 2026-04 98000" },
        { "another currency", "", "kpi,period,value\nrevenue,2026-04,$98000", "actuals.csv 2 import.number-wrong" },
        { "a loss in brackets", "", "kpi,period,value\nrevenue,2026-04,(50000)", "revenue 2026-04 -50000" },
        { "a loss in brackets with its sign", "de-DE", "kpi;period;value\nrevenue;2026-04;(50.000 €)", "revenue 2026-04 -50000" },
        { "SAP, the minus behind", "de-DE", "kpi;period;value\nrevenue;2026-04;50.000,00-", "revenue 2026-04 -50000" },
        { "a typographic minus", "", "kpi,period,value\nrevenue,2026-04,\u221250000", "revenue 2026-04 -50000" },
        { "percent signs", "", "kpi,period,value\non-time,2026-03,94%\non-time,2026-04,94.1 %", "on-time 2026-03 94; on-time 2026-04 94.1" },
        { "percent signs with a German comma", "de-DE", "kpi;period;value\non-time;2026-04;94,1 %", "on-time 2026-04 94.1" },
        { "a percent sign beside money", "", "kpi,period,value\nrevenue,2026-04,94%", "actuals.csv 2 import.number-wrong" },
        { "fractions for percent", "", "kpi,period,value\non-time,2026-03,0.94\non-time,2026-04,0.941", "actuals.csv 2 import.number-fractions +1" },
        { "a rate below one percent, with its sign", "", "kpi,period,value\non-time,2026-03,0.94%\non-time,2026-04,0.9%",
            "on-time 2026-03 0.94; on-time 2026-04 0.9 ? import.number-decimals at 2" },
        { "months by name", "",
            "kpi,period,value\nrevenue,Jun-25,90000\nrevenue,Juli 2025,91000\nrevenue,août 2025,92000\nrevenue,Sept. 25,93000\nrevenue,Mrz 26,94000", "revenue 2025-06 90000; revenue 2025-07 91000; revenue 2025-08 92000; revenue 2025-09 93000; revenue 2026-03 94000" },
        { "months by number", "", "kpi,period,value\nrevenue,06/2025,90000\nrevenue,2025.07,91000\nrevenue,202508,92000\nrevenue,2025-9,93000",
            "revenue 2025-06 90000; revenue 2025-07 91000; revenue 2025-08 92000; revenue 2025-09 93000" },
        { "days for months", "", "kpi,period,value\nrevenue,01.06.2025,90000\nrevenue,31.07.2025,91000\nrevenue,2025-08-01 00:00:00,92000",
            "revenue 2025-06 90000; revenue 2025-07 91000; revenue 2025-08 92000" },
        { "American days and no culture", "", "kpi,period,value\nrevenue,4/1/2026,90000\nrevenue,3/1/2026,90000", "actuals.csv 2 import.period-either +1" },
        { "the same, and the folder says American", "en-US", "kpi,period,value\nrevenue,4/1/2026,90000", "revenue 2026-04 90000" },
        { "the same, and the folder says British", "en-GB", "kpi,period,value\nrevenue,1/4/2026,90000", "revenue 2026-04 90000" },
        { "a day that only one order allows", "", "kpi,period,value\nrevenue,4/30/2026,90000", "revenue 2026-04 90000" },
        { "a month of which Excel made a day without a year", "", "kpi,period,value\nrevenue,25-Jun,90000", "actuals.csv 2 import.period-wrong" },
        { "a day as Excel counts it", "", "kpi,period,value\nrevenue,46113,90000", "actuals.csv 2 import.period-day-number" },
        { "a number of which Excel made a day", "", "kpi,period,value\nrevenue,2026-04,01.05.2026", "actuals.csv 2 import.number-is-day" },
        { "formulas without a result", "", "kpi,period,value\nrevenue,2026-03,#N/A\nrevenue,2026-04,#NV\nrevenue,2026-02,#DIV/0!",
            "actuals.csv 2 import.cell-error +2" },
        { "a column that is too narrow", "", "kpi,period,value\nrevenue,2026-03,########", "actuals.csv 2 import.cell-error" },
        { "texts kept by a formula", "", "kpi,period,value\nrevenue,\"=\"\"2026-04\"\"\",90000", "revenue 2026-04 90000" },
        { "headers as people write them", "", " KPI ,Period,VALUE,Recorded_At\nrevenue,2026-04,90000,", "revenue 2026-04 90000" },
        { "empty columns behind the table", "", "kpi;period;value;;;\nrevenue;2026-04;90000;;;\n;;;;;\n", "revenue 2026-04 90000" },
        { "empty cells left out at the end of lines", "", "kpi;period;value;note;recordedAt\nrevenue;2026-03;90000;;\nrevenue;2026-04;91000",
            "revenue 2026-03 90000; revenue 2026-04 91000" },
        { "a title above the table", "", "Actuals 2026;;\n;;\nkpi;period;value\nrevenue;2026-04;90000", "revenue 2026-04 90000" },
        { "a line that explains the columns", "", "kpi,period,value\n## which KPI,which month,as in the report\nrevenue,2026-04,90000",
            "revenue 2026-04 90000" },
        { "zero-width and unbreakable blanks", "", "kpi,\u200Bperiod,value\u00A0\nrev\u200Benue,\u00A02026-04\uFEFF,90\u00A0000\u200B",
            "revenue 2026-04 90000" },
        { "a soft hyphen in an id", "", "kpi,period,value\nrev\u00ADenue,2026-04,90000", "actuals.csv 2 import.cell-invisible" },
        { "Google Sheets, commas", "", "kpi,period,value,note\r\nrevenue,2026-04,90000,\"Fair, and a large order\"\r\n", "revenue 2026-04 90000" },
        { "LibreOffice, all quoted, tabs", "", "\"kpi\"\t\"period\"\t\"value\"\n\"revenue\"\t\"2026-04\"\t\"90000\"\n", "revenue 2026-04 90000" },
        { "an old Mac's line ends", "", "kpi,period,value\rrevenue,2026-03,90000\rrevenue,2026-04,91000", "revenue 2026-03 90000; revenue 2026-04 91000" },
        { "names for ids", "", "kpi,period,value\nRevenue,2026-03,90000\norders  delivered on time,2026-04,94\nREVENUE,2026-04,91000",
            "revenue 2026-03 90000; on-time 2026-04 94; revenue 2026-04 91000" },
        { "a value in thousands beside others", "", "kpi,period,value\nstock,2026-03,4.5\nstock,2026-04,4500", "stock 2026-03 4.5; stock 2026-04 4500" },
        { "more decimals than are shown", "", "kpi,period,value\nrevenue,2026-03,90000.25\nrevenue,2026-04,91000.75",
            "revenue 2026-03 90000.25; revenue 2026-04 91000.75 ? import.number-decimals at 2" },
        { "mixed-up letters", "", "kpi,period,value,note\nrevenue,2026-04,90000,GroÃŸauftrag fÃ¼r MÃ¼ller", "actuals.csv 2 import.cell-mixed-letters" },
        { "lost letters", "", "kpi,period,value,note\nrevenue,2026-04,90000,M\uFFFDller", "actuals.csv 2 import.cell-lost-letters" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Values_become_what_was_meant_or_a_question(string what, string culture, string text, string becomes) =>
        Assert.Equal((what, becomes), (what, new Office(culture).With(ImportFormat.Actuals, text).Becomes()));

    /// <summary>Excel's "Unicode Text", and what others make of it.</summary>
    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-16, little-endian", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("kpi\tperiod\tvalue\r\nrevenue\t2026-04\t90000\r\n")] },
        { "UTF-16, big-endian", [.. Encoding.BigEndianUnicode.GetPreamble(),
            .. Encoding.BigEndianUnicode.GetBytes("kpi\tperiod\tvalue\r\nrevenue\t2026-04\t90000\r\n")] },
        { "UTF-16 without its mark", Encoding.Unicode.GetBytes("kpi;period;value\nrevenue;2026-04;90000") },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Unicode_of_any_kind_is_read(string what, byte[] bytes) =>
        Assert.Equal((what, "revenue 2026-04 90000"), (what, new Office().With(ImportFormat.Actuals, bytes).Becomes()));

    /// <summary>What the file is, its name and its text, and what the folder becomes.</summary>
    public static TheoryData<string, string, string, string> Others => new()
    {
        { "short words for directions, kinds and units", ImportFormat.Kpis,
            "id;name;objective;owner;indicator;unitKind;unit;decimals;direction;frequency\nrevenue;Revenue;grow;ada;lag;€;;0;higher;monthly\non-time;On time;deliver;chie;lead;%;;1;lower;monthly\nstock;Stock;deliver;bert;lead;ratio;;2;band;monthly", "" },
        { "a percent sign for a unit", ImportFormat.Kpis,
            "id,name,objective,owner,indicator,unitKind,unit,direction,frequency\nrevenue,Revenue,grow,ada,lag,money,eur,higher is better,monthly\non-time,On time,deliver,chie,lead,percent,%,higher,monthly", "" },
        { "a dollar sign, which many countries have", ImportFormat.Kpis,
            "id,name,objective,owner,indicator,unitKind,unit,direction,frequency\nrevenue,Revenue,grow,ada,lag,money,$,higher,monthly", "kpis.csv 2 import.unit-no-currency" },
        { "owners by name, address and surname first", ImportFormat.Objectives,
            "id;name;perspective;parent;owner;weight\ngrow;Grow;financial;;Ada Byron;1\ndelight;Delight;customer;Grow;bert@acme.example;1\ndeliver;Deliver;internal process;grow;Ito, Chie;1", "" },
        { "a name that two people have", ImportFormat.People,
            "id,name,upn,manager,timeZone,locale\nada,Ada Byron,ada@acme.example,,Europe/London,en-GB\nada2,Ada Byron,ada2@acme.example,,Europe/London,en-GB\nbert,Bert,bert@acme.example,Ada Byron,Europe/Berlin,de-DE\nchie,Chie,chie@acme.example,bert,Asia/Tokyo,ja-JP", "people.csv 4 import.name-shared" },
        { "leaders between commas", ImportFormat.Cadences,
            "id;name;frequency;weekday;meetingAt;timeZone;owner;leaders\nweekly;Weekly;weekly;friday;2:00 PM;Europe/Berlin;bert;ada, bert", "" },
        { "a time with seconds", ImportFormat.Cadences,
            "id,name,frequency,weekday,meetingAt,timeZone,owner,leaders\nweekly,Weekly,weekly,friday,14:00:00,Europe/Berlin,bert,ada", "" },
        { "a German yes", ImportFormat.Objectives,
            "id,name,perspective,parent,owner,weight,postponed\ngrow,Grow,financial,,ada,1,FALSCH\ndelight,Delight,customer,grow,bert,1,WAHR\ndeliver,Deliver,internalProcess,grow,chie,1,nein", "" },
        { "holidays in German days", ImportFormat.Holidays, "day;name\n25.05.2026;Pfingstmontag\n3. Oktober 2026;Einheit\n25-Dec-2026;Christmas", "" },
        { "tolerances in percent", ImportFormat.Rules, "tolerance,atRisk\n5%,15 %", "" },
        { "tolerances that may be percent", ImportFormat.Rules, "tolerance,atRisk\n5,10", "rules.csv 2 import.number-share; rules.csv 2 import.number-share" },
        { "quarters", ImportFormat.Targets,
            "kpi,period,target\nrevenue,Q2 2026,300000\nrevenue,3. Quartal 2026,310000\nrevenue,2026 Q4,320000\nrevenue,T1 2027,330000", "" },
        { "a day that may be a month's or a year's", ImportFormat.Targets, "kpi,period,target\nrevenue,31.12.2026,1200000",
            "targets.csv 2 import.period-day-of-target" },
        { "a column of months as days", ImportFormat.Targets, "kpi,period,target\nrevenue,30.09.2026,100000\nrevenue,31.10.2026,100000", "" },
        { "targets that are fractions beside values in percent", ImportFormat.Targets, "kpi,period,target\non-time,2026-05,0.95",
            "targets.csv 2 import.number-fractions" },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void Other_files_too(string what, string file, string text, string becomes) =>
        Assert.Equal((what, becomes), (what, new Office().With(file, text).Becomes()));

    [Fact]
    public void A_Windows_code_page_is_told_with_the_word_that_it_spoils() =>
        Assert.Equal(
            "people.csv 3 import.file-not-utf8",
            new Office().With(ImportFormat.People,
                "id;name;upn;manager;timeZone;locale\nada;Ada;ada@acme.example;;Europe/London;en-GB\nbert;Bert M\u00FCller;bert@acme.example;ada;Europe/Berlin;de-DE", Windows).Becomes());

    [Fact]
    public void In_a_fiscal_year_of_its_own_a_quarter_may_be_either() =>
        Assert.Equal(
            "targets.csv 2 import.period-either",
            new Office().With(ImportFormat.Organisation,
                "tenant,name,entraTenantId,fiscalYearStart\nacme,Acme,11111111-2222-3333-4444-555555555555,4").With(ImportFormat.Targets, "kpi,period,target\nrevenue,Q2 2026,300000").Becomes());

    [Fact]
    public void Values_far_from_their_target_are_asked_about() =>
        Assert.Equal(
            "revenue 2026-03 90000; revenue 2026-04 91 ? import.number-far-away at 3",
            new Office().With(ImportFormat.Targets, "kpi,period,target\nrevenue,2026-03,100000\n").With(ImportFormat.Actuals,
                "kpi,period,value\nrevenue,2026-03,90000\nrevenue,2026-04,91").Becomes());
}
