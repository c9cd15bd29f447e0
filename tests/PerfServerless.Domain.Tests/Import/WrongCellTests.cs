using static PerfServerless.Domain.Import.Tables.ImportFormat;

namespace PerfServerless.Domain.Tests.Import;

/// <summary>Every wrong cell of a line that is added to a folder without a mistake.</summary>
public sealed class WrongCellTests
{
    [Theory]
    [
        InlineData(
            People,
            "ben,Ben,ada@ACME.example,ada,Europe/London,en-GB",
            "people.csv, line 5, column 3 (upn): The user principal name 'ada@ACME.example' stands on line 2 and on line 5: each belongs to one line only."),
    ]
    [
        InlineData(
            People,
            "ben,Ben,ben,ada,Europe/London,en-GB",
            "people.csv, line 5, column 3 (upn): 'ben' is not a user principal name: it looks like ada.byron@example.com."),
    ]
    [
        InlineData(
            People,
            "ben,Ben,ben@acme.example,adda,Europe/London,en-GB",
            "people.csv, line 5, column 4 (manager): There is no person 'adda'. Did you mean 'ada'?"),
    ]
    [InlineData(People, "ben,Ben,ben@acme.example,ada,Europe/Berlinn,en-GB", "people.csv, line 5, column 5 (timeZone): 'Europe/Berlinn' is no IANA time zone; write it like 'Europe/Berlin' or 'America/New_York'. Did you mean 'Europe/Berlin'?")]
    [InlineData(People, "ben,Ben,ben@acme.example,ada,W. Europe Standard Time,en-GB", "people.csv, line 5, column 5 (timeZone): 'W. Europe Standard Time' is no IANA time zone; write it like 'Europe/Berlin' or 'America/New_York'. Did you mean 'Europe/Berlin'?")]
    [
        InlineData(
            People,
            "ben,Ben,ben@acme.example,ada,Europe/London,de_DE",
            "people.csv, line 5, column 6 (locale): There is no culture 'de_DE'. Did you mean 'de-DE'? Write language and country, such as de-DE."),
    ]
    [
        InlineData(
            People,
            "ben,Ben,a b@acme.example,ada,Europe/London,en-GB",
            "people.csv, line 5, column 3 (upn): 'a b@acme.example' is not a user principal name: it looks like ada.byron@example.com."),
    ]
    [
        InlineData(
            People,
            "ben,Ben,@acme.example,ada,Europe/London,en-GB",
            "people.csv, line 5, column 3 (upn): '@acme.example' is not a user principal name: it looks like ada.byron@example.com."),
    ]
    [
        InlineData(
            People,
            "ben,Ben,ben@,ada,Europe/London,en-GB",
            "people.csv, line 5, column 3 (upn): 'ben@' is not a user principal name: it looks like ada.byron@example.com."),
    ]
    [
        InlineData(
            People,
            "ben,Ben,ben@acme@example,ada,Europe/London,en-GB",
            "people.csv, line 5, column 3 (upn): 'ben@acme@example' is not a user principal name: it looks like ada.byron@example.com."),
    ]
    [InlineData(People, "ben,Ben,,ada,Europe/London,en-GB", "people.csv, line 5, column 3 (upn): 'upn' is empty: every line needs it.")]
    [
        InlineData(
            People,
            "ben,Ben,ben@acme.example,ada,,",
            "people.csv, line 5, column 5 (timeZone): 'timeZone' is empty: every line needs it.",
            "people.csv, line 5, column 6 (locale): 'locale' is empty: every line needs it."),
    ]
    [
        InlineData(
            People,
            "ben,B\u0007n,ben@acme.example,ada,Europe/London,en-GB",
            "people.csv, line 5, column 2 (name): Behind 'B' stands a character that cannot be seen (U+0007), as it comes along when text is copied: empty the cell and type it again."),
    ]
    [InlineData(Objectives, "safe,Safe,customers,grow,ada,1", "objectives.csv, line 5, column 3 (perspective): 'customers' is none of financial, customer, internalProcess, learningAndGrowth. Did you mean 'customer'?")]
    [
        InlineData(
            Objectives,
            "safe,Safe,customer,growth,ada,1",
            "objectives.csv, line 5, column 4 (parent): There is no objective 'growth'. Did you mean 'grow'?"),
    ]
    [InlineData(Objectives, "safe,Safe,customer,grow,bart,1", "objectives.csv, line 5, column 5 (owner): There is no person 'bart'. Did you mean 'bert'?")]
    [InlineData(Objectives, "safe,Safe,customer,grow,ada,0", "objectives.csv, line 5, column 6 (weight): A weight of 0 is out of range: it lies above 0 and is at most 1000000. To leave something out, remove it or postpone its objective.")]
    [InlineData(Objectives, "safe,Safe,customer,grow,ada,1000001", "objectives.csv, line 5, column 6 (weight): A weight of 1000001 is out of range: it lies above 0 and is at most 1000000. To leave something out, remove it or postpone its objective.")]
    [InlineData(Objectives, "safe,Safe,customer,grow,ada,-1", "objectives.csv, line 5, column 6 (weight): A weight of -1 is out of range: it lies above 0 and is at most 1000000. To leave something out, remove it or postpone its objective.")]
    [InlineData(Objectives, "safe,Safe,customer,grow,ada,much", "objectives.csv, line 5, column 6 (weight): 'much' is not a number in the folder's format ('.' before the decimals, nothing between thousands, at most 15 digits before it and 28 in all): write digits with '.' before the decimals and nothing between thousands, such as 1234.56.")]
    [
        InlineData(
            Kpis,
            "k,K,grow,Adda,lag,count,,0,higherIsBetter,monthly,,,,,",
            "kpis.csv, line 5, column 4 (owner): There is no person 'Adda'. Did you mean 'ada'?"),
    ]
    [InlineData(Kpis, "k,K,grow,ada,lagging,count,,0,higherIsBetter,monthly,,,,,", "kpis.csv, line 5, column 5 (indicator): 'lagging' is none of lead, lag.")]
    [
        InlineData(
            Kpis,
            "k,K,grow,ada,lag,money,Euro,0,higherIsBetter,monthly,,,,,",
            "kpis.csv, line 5, column 7 (unit): 'Euro' is not a currency: write its ISO 4217 code in capitals, such as EUR."),
    ]
    [
        InlineData(
            Kpis,
            "k,K,grow,ada,lag,duration,weeks,0,higherIsBetter,monthly,,,,,",
            "kpis.csv, line 5, column 7 (unit): 'weeks' is not a unit of time: write one of s, min, h, d."),
    ]
    [
        InlineData(
            Kpis,
            "k,K,grow,ada,lag,percent,pp,0,higherIsBetter,monthly,,,,,",
            "kpis.csv, line 5, column 7 (unit): A percent has no unit of its own: leave 'pp' out."),
    ]
    [
        InlineData(
            Kpis,
            "k,K,grow,ada,lag,count,,7,higherIsBetter,monthly,,,,,",
            "kpis.csv, line 5, column 8 (decimals): '7' is not a whole number between 0 and 6."),
    ]
    [
        InlineData(
            Kpis,
            "k,K,grow,ada,lag,count,,0,up,monthly,,,,,",
            "kpis.csv, line 5, column 9 (direction): 'up' is none of higherIsBetter, lowerIsBetter, stayInBand."),
    ]
    [
        InlineData(
            Kpis,
            "k,K,grow,ada,lag,count,,0,higherIsBetter,daily,,,,,",
            "kpis.csv, line 5, column 10 (frequency): 'daily' is none of weekly, monthly, quarterly, yearly."),
    ]
    [
        InlineData(
            Kpis,
            "k,K,grow,ada,lag,count,,0,higherIsBetter,monthly,9,1,,,",
            "kpis.csv, line 5, column 11 (minimum): The minimum 9 is above the maximum 1: no value could be true. Swap them."),
    ]
    [
        InlineData(
            Kpis,
            "k,K,grow,ada,lag,count,,0,higherIsBetter,monthly,,,ontime,,",
            "kpis.csv, line 5, column 13 (drivers): There is no KPI 'ontime'. Did you mean 'on-time'?"),
    ]
    [
        InlineData(
            Kpis,
            "k,K,grow,ada,lag,count,,0,higherIsBetter,monthly,,,revenue,,",
            "kpis.csv, line 5, column 13 (drivers): 'revenue' is a lag KPI, and a driver moves before the outcome: name lead KPIs only."),
    ]
    [
        InlineData(
            Kpis,
            "k,K,grow,ada,lead,count,,0,higherIsBetter,monthly,,,on-time,,",
            "kpis.csv, line 5, column 13 (drivers): Only a lag KPI has drivers: leave them out, or make this KPI a lag one."),
    ]
    [
        InlineData(
            Kpis,
            "k,K,grow,ada,lag,count,,0,higherIsBetter,monthly,,,on-time;on-time,,",
            "kpis.csv, line 5, column 13 (drivers): 'on-time' stands there twice: remove one."),
    ]
    [
        InlineData(
            Kpis,
            "k,K,grow,ada,lag,count,,0,higherIsBetter,monthly,,,,product,revenue;stock",
            "kpis.csv, line 5, column 14 (formula): 'product' is none of sum, ratio, weightedMean, difference."),
    ]
    [
        InlineData(
            Kpis,
            "k,K,grow,ada,lag,count,,0,higherIsBetter,monthly,,,,ratio,revenue",
            "kpis.csv, line 5, column 15 (operands): The formula needs exactly two operands and has 1: write KPI ids between semicolons."),
    ]
    [
        InlineData(
            Kpis,
            "k,K,grow,ada,lag,count,,0,higherIsBetter,monthly,,,,,revenue",
            "kpis.csv, line 5, column 15 (operands): There are operands without a formula: name it in the column 'formula', or leave them out."),
    ]
    [
        InlineData(
            Kpis,
            "k,K,grow,ada,lag,count,,0,higherIsBetter,weekly,,,,sum,revenue;stock",
            "kpis.csv, line 5, column 15 (operands): 'revenue' is monthly and this KPI is weekly: a formula joins KPIs of one frequency.",
            "kpis.csv, line 5, column 15 (operands): 'stock' is monthly and this KPI is weekly: a formula joins KPIs of one frequency."),
    ]
    [
        InlineData(
            Kpis,
            "k,K,grow,ada,lag,count,,0,higherIsBetter,monthly,,,,weightedMean,revenue;stock",
            "kpis.csv, line 5: There are 2 operands and 0 weights: write one weight above 0 an operand, between semicolons."),
    ]
    [
        InlineData(
            Kpis,
            "k,K,grow,ada,lag,count,,0,higherIsBetter,monthly,,,,difference,revenue;stock;on-time",
            "kpis.csv, line 5, column 15 (operands): The formula needs exactly two operands and has 3: write KPI ids between semicolons."),
    ]
    [
        InlineData(
            Kpis,
            "k,K,grow,ada,lag,count,,0,higherIsBetter,monthly,,,,sum,revenue",
            "kpis.csv, line 5, column 15 (operands): The formula needs two or more operands and has 1: write KPI ids between semicolons."),
    ]
    [
        InlineData(
            Kpis,
            "k,K,grow,ada,lag,count,a noun longer than all others,0,higherIsBetter,monthly,,,,,",
            "kpis.csv, line 5, column 7 (unit): The noun is longer than 24 characters: it stands beside every number."),
    ]
    [
        InlineData(
            Kpis,
            "k,K,grow,ada,lag,money,,0,higherIsBetter,monthly,,,,,",
            "kpis.csv, line 5, column 7 (unit): '' is not a currency: write its ISO 4217 code in capitals, such as EUR."),
    ]
    [
        InlineData(
            Kpis,
            "k,K,grow,ada,lag,ratio,x,0,higherIsBetter,monthly,,,,,",
            "kpis.csv, line 5, column 7 (unit): A ratio has no unit of its own: leave 'x' out."),
    ]
    [InlineData(Kpis, "k,K,grow,ada,lag,,,0,higherIsBetter,monthly,,,,,", "kpis.csv, line 5, column 6 (unitKind): 'unitKind' is empty: every line needs it.")]
    [
        InlineData(
            Kpis,
            "k,K,grow,ada,lag,count,,0,higherIsBetter,monthly,,,,sum,revenue;none",
            "kpis.csv, line 5, column 15 (operands): There is no KPI 'none'."),
    ]
    [
        InlineData(
            Targets,
            "revenue,,5,,",
            "targets.csv, line 5, column 2 (period): The target has no period: write by when it is to be reached, such as 2026-06, 2026-Q2 or 2026."),
    ]
    [InlineData(Targets, "revenue,early May,5,,",
        "targets.csv, line 5, column 2 (period): 'early May' is not a period: write a week as 2026-W23, a month as 2026-06, a quarter as 2026-Q2, a year as 2026.")]
    [
        InlineData(
            Targets,
            "revenue,FY2027,5,,",
            "targets.csv, line 5, column 2 (period): 'FY2027' names a fiscal year, and this organisation's years start in January: write 2027."),
    ]
    [InlineData(Targets, "revenue,2026-W20,5,,", "targets.csv, line 5, column 2 (period): '2026-W20' is shorter than the KPI's own period ('revenue' is monthly): a target stands for one of its periods or for a longer one.", "targets.csv, line 5, column 2 (period): This target is weekly, the one on line 2 is yearly: all targets of one KPI are of one frequency.")]
    [
        InlineData(
            Targets,
            "on-time,2026-05,96,,",
            "targets.csv, line 5, column 2 (period): The KPI 'on-time' has a target for 2026-05 on line 3 and on line 5: remove one."),
    ]
    [
        InlineData(
            Targets,
            "on-time,2026,96,,",
            "targets.csv, line 5, column 2 (period): This target is yearly, the one on line 3 is monthly: all targets of one KPI are of one frequency."),
    ]
    [
        InlineData(
            Targets,
            "on-time,2026-06,101,,",
            "targets.csv, line 5, column 3 (target): The target 101 is above the KPI's maximum 100: no value could reach it. Change one of them."),
    ]
    [
        InlineData(
            Targets,
            "on-time,2026-06,96,,90",
            "targets.csv, line 5, column 5 (stretch): The stretch 90 is easier than the target 96: a stretch lies beyond it."),
    ]
    [
        InlineData(
            Targets,
            "on-time,2026-06,96,98,",
            "targets.csv, line 5, column 4 (bandHigh): 'on-time' has no band: leave 'bandHigh' out, or give the KPI the direction stayInBand."),
    ]
    [InlineData(Targets, "stock,2026-06,4,,", "targets.csv, line 5, column 4 (bandHigh): 'stock' should stay in a band, and the band has no upper edge: write it in 'bandHigh' ('target' is the lower edge).")]
    [InlineData(Targets, "stock,2026-06,4,3,", "targets.csv, line 5, column 4 (bandHigh): The band's upper edge 3 is not above its lower edge 4: swap them.")]
    [InlineData(Targets, "revenu,2026-06,4,,", "targets.csv, line 5, column 1 (kpi): There is no KPI 'revenu'. Did you mean 'revenue'?")]
    [InlineData(Targets, "stock,2026-06,4,6,7", "targets.csv, line 5, column 5 (stretch): A band has no stretch: leave it out.")]
    [InlineData(Targets, "stock,2026-06,4,4,", "targets.csv, line 5, column 4 (bandHigh): The band's upper edge 4 is not above its lower edge 4: swap them.")]
    [
        InlineData(
            Targets,
            "on-time,2026-06,-1,,",
            "targets.csv, line 5, column 3 (target): The target -1 is below the KPI's minimum 0: no value could reach it. Change one of them."),
    ]
    [
        InlineData(
            Targets,
            "revenue,,,,",
            "targets.csv, line 5, column 2 (period): The target has no period: write by when it is to be reached, such as 2026-06, 2026-Q2 or 2026.",
            "targets.csv, line 5, column 3 (target): 'target' is empty: every line needs it."),
    ]
    [InlineData(Targets, ",2027,5,,", "targets.csv, line 5, column 1 (kpi): 'kpi' is empty: every line needs it.")]
    [
        InlineData(
            Actuals,
            "revenue,2026-W20,5,,",
            "actuals.csv, line 5, column 2 (period): '2026-W20' is weekly, and 'revenue' has monthly values: write a period such as 2026-05."),
    ]
    [
        InlineData(
            Actuals,
            "revenue,2026-04,5,,",
            "actuals.csv, line 5, column 2 (period): The KPI 'revenue' has a value for 2026-04 on line 2 and on line 5: keep the right one."),
    ]
    [
        InlineData(
            Actuals,
            "revenue,,5,,",
            "actuals.csv, line 5, column 2 (period): The value has no period: write for which week, month, quarter or year it stands, such as 2026-06."),
    ]
    [InlineData(Actuals, "revenue,2026-03,,,", "actuals.csv, line 5, column 3 (value): 'value' is empty: every line needs it.")]
    [
        InlineData(
            Actuals,
            "on-time,2026-03,100.5,,",
            "actuals.csv, line 5, column 3 (value): 100.5 is above the greatest value that can be true, 100: mend the value, or the KPI's maximum."),
    ]
    [
        InlineData(
            Actuals,
            "on-time,2026-03,-1,,",
            "actuals.csv, line 5, column 3 (value): -1 is below the least value that can be true, 0: mend the value, or the KPI's minimum."),
    ]
    [InlineData(Actuals, "revenue,2026-07,5,,", "actuals.csv, line 5, column 2 (period): '2026-07' begins after 2026-06-08 08:00 UTC, which is now for this folder: a value for it cannot be known. Plans belong into targets.csv.")]
    [InlineData(Actuals, "revenue,2026-03,5,,2026-06-09T00:00:00Z", "actuals.csv, line 5, column 5 (recordedAt): 2026-06-09T00:00+00:00 is after 2026-06-08 08:00 UTC, which is now for this folder: write when the value was recorded, or leave the cell empty.")]
    [InlineData(Actuals, "revenue,2026-03,5,,yesterday", "actuals.csv, line 5, column 5 (recordedAt): 'yesterday' is not a moment: write day, time and offset, such as 2026-06-01T08:55:00+02:00 or 2026-06-01T06:55:00Z.")]
    [InlineData(Actuals, ",2026-03,5,,", "actuals.csv, line 5, column 1 (kpi): 'kpi' is empty: every line needs it.")]
    [
        InlineData(
            Cadences,
            "m,M,monthly,friday,2 pm,Europe/Berlin,bert,ada",
            "cadences.csv, line 3, column 5 (meetingAt): '2 pm' is not a time of day: write hours and minutes on the 24-hour clock, such as 14:00."),
    ]
    [
        InlineData(
            Cadences,
            "m,M,monthly,fri,14:00,Europe/Berlin,bert,ada",
            "cadences.csv, line 3, column 4 (weekday): 'fri' is none of sunday, monday, tuesday, wednesday, thursday, friday, saturday."),
    ]
    [InlineData(Cadences, "m,M,monthly,friday,14:00,Europe/Berlin,bert,ada;carl", "cadences.csv, line 3, column 8 (leaders): There is no person 'carl'.")]
    [
        InlineData(
            Cadences,
            "m,M,monthly,sunday,14:00,Europe/Berlin,bert,ada",
            "cadences.csv, line 3, column 4 (weekday): The meeting is on a Sunday; choose a day from Monday to Friday."),
    ]
    [InlineData(Cadences, "m,M,monthly,friday,14:00,Europe/Berlin,,ada", "cadences.csv, line 3, column 7 (owner): 'owner' is empty: every line needs it.")]
    [
        InlineData(
            Cadences,
            "m,M,monthly,friday,14:00,Berlin,bert,",
            "cadences.csv, line 3, column 6 (timeZone): 'Berlin' is no IANA time zone; write it like 'Europe/Berlin' or 'America/New_York'.",
            "cadences.csv, line 3, column 8 (leaders): 'leaders' is empty: every line needs it."),
    ]
    [
        InlineData(
            Cadences,
            "m,M,monthly,friday,14:00,Europe/Berlin,bert,ada;ada",
            "cadences.csv, line 3, column 8 (leaders): 'ada' stands there twice: remove one."),
    ]
    [
        InlineData(
            Cadences,
            ",,,,,,,",
            "cadences.csv, line 3, column 1 (id): 'id' is empty: every line needs it.",
            "cadences.csv, line 3, column 2 (name): 'name' is empty: every line needs it.",
            "cadences.csv, line 3, column 3 (frequency): 'frequency' is empty: every line needs it.",
            "cadences.csv, line 3, column 4 (weekday): 'weekday' is empty: every line needs it.",
            "cadences.csv, line 3, column 5 (meetingAt): 'meetingAt' is empty: every line needs it.",
            "cadences.csv, line 3, column 6 (timeZone): 'timeZone' is empty: every line needs it.",
            "cadences.csv, line 3, column 7 (owner): 'owner' is empty: every line needs it.",
            "cadences.csv, line 3, column 8 (leaders): 'leaders' is empty: every line needs it."),
    ]
    public void A_wrong_cell_is_said_with_its_place_and_how_to_mend_it(string file, string line, params string[] mistakes) =>
        A.Says(A.Folder.Line(file, line), mistakes);
}
