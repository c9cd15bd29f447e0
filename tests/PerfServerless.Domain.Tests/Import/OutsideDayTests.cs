using static PerfServerless.Domain.Import.Tables.ImportFormat;

namespace PerfServerless.Domain.Tests.Import;

/// <summary>Days that nobody can mean, in every file that has days: how other programs write "no end" and "no beginning", and slips.</summary>
public sealed class OutsideDayTests
{
    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("31.12.9999")]
    [InlineData("12/31/9999")]
    [InlineData("2101-01-01")]
    [InlineData("1899-12-31")]
    [InlineData("0001-01-01")]
    [InlineData("31 Dec 9999")]
    public void A_last_day_says_how_to_write_that_there_is_none(string day) => A.Says(
        A.Folder.With(People, $"""
            id,name,upn,manager,timeZone,locale,lastDay
            ada,Ada Byron,ada@acme.example,,Europe/London,en-GB,{day}
            bert,Bert Stein,bert@acme.example,ada,Europe/Berlin,de-DE,
            chie,Chie Ito,chie@acme.example,bert,Asia/Tokyo,ja-JP,2100-12-31
            """),
        $"people.csv, line 2, column 7 (lastDay): '{day}' lies outside the years 1900 to 2100: write the day that is meant. Where there is no end, leave the cell empty.");

    [Theory]
    [InlineData("9998-05")]
    [InlineData("2101-01")]
    [InlineData("1899-12")]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    public void A_period_of_a_value(string period) => A.Says(
        A.Folder.Line(Actuals, $"revenue,{period},5,,"),
        $"actuals.csv, line 5, column 2 (period): '{period}' lies outside the years 1900 to 2100: write the day that is meant.");

    [Fact]
    public void A_period_of_a_target() => A.Says(
        A.Folder.Line(Targets, "on-time,2101-01,95,,"),
        "targets.csv, line 5, column 2 (period): '2101-01' lies outside the years 1900 to 2100: write the day that is meant.");

    [Theory]
    [InlineData("9999-12-31T00:00:00Z")]
    [InlineData("0001-01-02T00:00:00+01:00")]
    public void A_moment_of_recording(string moment) => A.Says(
        A.Folder.Line(Actuals, $"revenue,2026-03,5,,{moment}"),
        $"actuals.csv, line 5, column 5 (recordedAt): '{moment}' lies outside the years 1900 to 2100: write the day that is meant.");

    [Fact]
    public void A_holiday() => A.Says(
        A.Folder.With(Holidays, "day,name\n2026-12-25,Christmas\n2226-12-25,Christmas"),
        "holidays.csv, line 3, column 1 (day): '2226-12-25' lies outside the years 1900 to 2100: write the day that is meant.");

    [Fact]
    public void The_start_of_a_clock() => A.Says(
        A.Folder.With(Organisation, """
            tenant,name,entraTenantId,fiscalYearStart,culture,clockStart
            acme,Acme Ltd,11111111-2222-3333-4444-555555555555,1,,2206-06-01T08:55:00+02:00
            """),
        "organisation.csv, line 2, column 6 (clockStart): '2206-06-01T08:55:00+02:00' lies outside the years 1900 to 2100: write the day that is meant.");
}
