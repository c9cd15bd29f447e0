using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Export;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;
using PerfServerless.TestKit.Import;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Domain.Tests.Import.Working;

public sealed class WorkingColumnsTests
{
    private const string Header = "id,name,upn,manager,timeZone,locale,hours,quiet,weekend,country";

    private static FolderBuilder Ada(string cells) => A.Folder.With(ImportFormat.People, $"""
        {Header}
        ada,Ada Byron,ada@acme.example,,Europe/London,en-GB,{cells}
        bert,Bert Stein,bert@acme.example,ada,Europe/Berlin,de-DE,,,,
        chie,Chie Ito,chie@acme.example,bert,Asia/Tokyo,ja-JP,,,,
        """);

    private static ImportResult.Accepted Accepted(ImportResult result) => Assert.IsType<ImportResult.Accepted>(result);

    private static string Mistakes(ImportResult result) =>
        string.Join('\n', Assert.IsType<ImportResult.Refused>(result).Mistakes.Select(m => m.Told.En()));

    private static Person Of(FolderBuilder folder) => Accepted(folder.Validate()).Scorecard.Find(new PersonId("ada"))!;

    [Theory]
    [InlineData("08:30-16:30", "08:30-16:30")]
    [InlineData("8:30 – 16:30", "08:30-16:30")]
    [InlineData("22:00-06:00", "22:00-06:00")]
    [InlineData("9:00 AM-5:30 PM", "09:00-17:30")]
    [InlineData("16:00-24:00", "16:00-00:00")]
    public void Working_hours_are_read_as_people_write_them(string cell, string hours) =>
        Assert.Equal(hours, WorkingText.Of(Of(Ada($"{cell},,,")).Hours));

    [Theory]
    [InlineData("fri;sat", "fri;sat")]
    [InlineData("Freitag/Samstag", "fri;sat")]
    [InlineData("Sunday", "sun")]
    [InlineData("none", "none")]
    public void A_weekend_is_any_days_of_the_week(string cell, string weekend) => Assert.Equal(weekend, WorkingText.Of(Of(Ada($",,{cell},")).Weekend));

    [Theory]
    [InlineData("8 hours,,,", "'8 hours' are no hours of a day")]
    [InlineData("09:00-09:00,,,", "are no hours of a day")]
    [InlineData(",18:00,,", "'18:00' are no hours of a day")]
    [InlineData(",,Frydai,", "Did you mean 'Friday'?")]
    [InlineData(",,mon;tue;wed;thu;fri;sat;sun,", "leaves none to work on")]
    [InlineData(",,,Germany", "Did you mean 'DE'?")]
    [InlineData(",,,UK", "Did you mean 'GB'?")]
    [InlineData(",,,XX", "'XX' is no country's code")]
    public void What_nobody_can_have_meant_is_refused(string cells, string expected) =>
        Assert.Contains(expected, Mistakes(Ada(cells).Validate()), StringComparison.Ordinal);

    [Fact]
    public void Holidays_are_everybodys_or_a_countrys()
    {
        var organisation = Accepted(A.Folder
            .With(ImportFormat.Holidays, "day,name,country\n2026-12-24,Company day,\n2026-10-03,Unity,DE\n2026-12-25,Christmas,de\n2026-12-25,Christmas,")
            .Validate()).Scorecard.Organisation;

        Assert.Equal([new(2026, 12, 24), new(2026, 12, 25)], organisation.Holidays);
        Assert.Equal([new(2026, 10, 3), new(2026, 12, 25)], organisation.CountryHolidays!["DE"]);
        Assert.Contains(
            "stands on line 2 and on line 3",
            Mistakes(A.Folder.With(ImportFormat.Holidays, "day,name,country\n2026-10-03,Unity,DE\n2026-10-03,Unity,DE").Validate()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_calendar_beside_the_files_is_a_countrys_and_its_mistakes_have_its_name_and_line()
    {
        static ImportResult With(string country, string day) => FolderValidation.Validate(
            A.Folder.ToFolder() with
            {
                Calendars = [new($"holidays-{country}.ics", country, $"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:{day}\nEND:VEVENT\nEND:VCALENDAR")],
            },
            FolderBuilder.Now);

        Assert.Equal([new(2026, 10, 3)], Accepted(With("de", "20261003")).Scorecard.Organisation.CountryHolidays!["DE"]);
        Assert.StartsWith("holidays-DE.ics, line 3: ", Mistakes(With("DE", "soon")), StringComparison.Ordinal);
        Assert.StartsWith("holidays-DD.ics: 'DD' is no country's code", Mistakes(With("DD", "20261003")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_export_writes_is_read_again_the_same()
    {
        var scorecard = Accepted(Ada("22:00-06:00,08:00-20:00,fri;sat,AE")
            .With(ImportFormat.Holidays, "day,name,country\n2026-12-02,National Day,AE\n2026-12-24,Company day,").Validate()).Scorecard;
        IReadOnlyList<SaidAbsence> away = [new(new("chie"), new(new(2026, 8, 3), new(2026, 8, 21), new PersonId("bert")))];

        var exported = FolderExport.Of(scorecard, new Dictionary<KpiId, IReadOnlyList<Actual>>(), FolderBuilder.Now, away);
        var again = Accepted(FolderValidation.Validate(new(exported.Tables, [], []), FolderBuilder.Now));

        Assert.Equal(ScorecardVersion.Of(scorecard), ScorecardVersion.Of(again.Scorecard));
        Assert.Equal(away, again.Absences);
    }

    [Theory]
    [InlineData("chie,2026-08-21,2026-08-03,bert", "before it begins")]
    [InlineData("chie,2026-08-03,2026-08-21,chie", "cannot stand in for himself")]
    [InlineData("chie,2026-08-03,2026-08-21,nobody", "nobody")]
    [InlineData("chie,2026-08-03,2026-08-21,\nchie,2026-08-21,2026-08-22,", "by line 2 and by line 3")]
    [InlineData("chie,2027-02-29,2027-03-01,", "2027-02-29")]
    public void An_absence_that_cannot_be_is_refused(string lines, string expected) =>
        Assert.Contains(expected, Mistakes(A.Folder.With(ImportFormat.Absences, $"person,from,until,delegate\n{lines}").Validate()), StringComparison.Ordinal);

    [Fact]
    public void A_folder_without_the_file_says_nothing_of_absences()
    {
        Assert.Null(Accepted(A.Folder.Validate()).Absences);
        Assert.Empty(Accepted(A.Folder.With(ImportFormat.Absences, "person,from,until").Validate()).Absences!);
    }

    [Fact]
    public void What_an_export_of_hr_said_of_hours_stands_though_an_older_folder_knew_no_such_column()
    {
        var standing = Of(Ada("07:00-15:00,,,"));
        var before = PersonMemory.Of(standing.Id, standing with { Hours = null });
        var remembered = before.With(PersonMemory.Folder, before.SaidBy(PersonMemory.Folder)!.Where(m => m.Key != "hours").ToDictionary());
        var news = PeopleNews.OfFolder([standing with { Hours = null }], [standing], new Dictionary<PersonId, PersonMemory> { [standing.Id] = remembered });

        Assert.Equal(new DailyHours(new(7, 0), new(15, 0)), news.People[0].Hours);
    }
}
