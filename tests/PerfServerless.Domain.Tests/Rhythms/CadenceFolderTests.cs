using PerfServerless.Domain.Edits;
using PerfServerless.Domain.Export;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;
using PerfServerless.TestKit.Import;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Domain.Tests.Rhythms;

/// <summary>What a folder says of cadences, and what people changed since.</summary>
public sealed class CadenceFolderTests
{
    private const string Header = "id,name,frequency,weekday,meetingAt,timeZone,owner,leaders";
    private static readonly CadenceId Weekly = new("weekly");
    private static readonly DateTimeOffset Now = FolderBuilder.Now;

    private static ImportResult.Accepted Read(FolderBuilder folder, Scorecard? current = null) => Read(folder.ToFolder(), current);

    private static ImportResult.Accepted Read(SourceFolder folder, Scorecard? current = null) =>
        FolderValidation.Validate(folder, Now, current).Match(
            accepted: a => a, refused: r => throw new Xunit.Sdk.XunitException(string.Join('\n', r.Mistakes.Select(m => m.Told.En()))));

    private static string[] Mistakes(FolderBuilder folder) =>
        [.. Assert.IsType<ImportResult.Refused>(folder.Validate()).Mistakes.Select(m => m.Told.En())];

    private static FolderBuilder Cadences(string columns, params string[] lines) =>
        new FolderBuilder().With(ImportFormat.Cadences, string.Join('\n', lines.Prepend($"{Header},{columns}")));

    private static Scorecard After(Scorecard scorecard, params CadenceWish[] wishes) =>
        wishes.Aggregate(scorecard, (s, w) => Assert.IsType<CadenceEdit.Done>(CadenceEdits.Apply(s, Weekly, w, Now)).After);

    private static CadenceWish.Move Moved(int day) => new(new(2026, 6, day), null);

    [Fact]
    public void An_old_folder_makes_the_version_it_always_made()
    {
        var scorecard = Read(new FolderBuilder()).Scorecard;

        Assert.DoesNotContain("meetings", System.Text.Json.JsonSerializer.Serialize(scorecard.Cadences[0] with { Meetings = [] })
            .Replace("\"Meetings\":[]", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(ScorecardVersion.Of(scorecard), ScorecardVersion.Of(Read(new FolderBuilder().With(ImportFormat.Units, "unit")).Scorecard));
    }

    [Fact]
    public void What_people_changed_comes_back_from_an_export()
    {
        var before = Read(Cadences("day,every,startsOn,briefBefore", "weekly,Weekly,weekly,friday,14:00,Europe/Berlin,bert,ada,,2,2026-06-12,2h"));
        var changed = After(before.Scorecard, Moved(15), new CadenceWish.Run(new(2026, 6, 18)), new CadenceWish.Set("dueUntil", "16:00"), new CadenceWish.Pause());
        var exported = FolderExport.Of(changed, new Dictionary<KpiId, IReadOnlyList<Actual>>(), Now);
        foreach (var current in (Scorecard?[])[changed, null])
        {
            var after = Read(new SourceFolder(exported.Tables, [], []), current).Scorecard;
            var plain = changed.Cadences[0] with { Said = null, Undo = null, Meetings = [.. changed.Cadences[0].Meetings.Select(m => m with { Said = null })] };
            Assert.Equal(ContentHash.Of(plain), ContentHash.Of(after.Cadences[0]));
        }
    }

    [Fact]
    public void The_old_folder_imported_again_leaves_a_moved_meeting_and_a_set_cell_standing()
    {
        var changed = After(Read(new FolderBuilder()).Scorecard, Moved(15), new CadenceWish.Set("meetingAt", "15:00"), new CadenceWish.Pause());
        var again = Read(new FolderBuilder(), changed);

        Assert.Equal(ScorecardVersion.Of(changed), ScorecardVersion.Of(again.Scorecard));
        Assert.Equal(
            ["'weekly', meetingAt: the folder says '14:00' as before; '15:00' stands, which somebody set since.",
                "'weekly', state: the folder says '' as before; 'paused' stands, which somebody set since."],
            again.OverruledCadences.Select(o => o.En()));
    }

    [Fact]
    public void A_new_cell_of_the_folder_wins_and_leaves_the_others()
    {
        var changed = After(Read(new FolderBuilder()).Scorecard, Moved(15), new CadenceWish.Set("meetingAt", "15:00"));
        var news = new FolderBuilder().Replace(ImportFormat.Cadences, "14:00", "13:00");
        var cadence = Read(news, changed).Scorecard.Cadences[0];

        Assert.Equal((new TimeOnly(13, 0), new DateOnly(2026, 6, 15)), (cadence.MeetingAt, cadence.Meetings[0].MovedTo!.Value));
    }

    [Fact]
    public void A_new_line_about_the_meeting_wins_and_one_that_says_the_same_does_not()
    {
        var folder = new FolderBuilder().With(ImportFormat.Meetings, "cadence,meeting,movedTo\nweekly,2026-06-12,2026-06-11");
        var changed = After(Read(folder).Scorecard, Moved(15));

        Assert.Equal(new DateOnly(2026, 6, 15), Read(folder, changed).Scorecard.Cadences[0].Meetings[0].MovedTo);
        Assert.Single(Read(folder, changed).OverruledCadences);
        var news = new FolderBuilder().With(ImportFormat.Meetings, "cadence,meeting,movedTo\nweekly,2026-06-12,2026-06-10");
        Assert.Equal(new DateOnly(2026, 6, 10), Read(news, changed).Scorecard.Cadences[0].Meetings[0].MovedTo);
        Assert.DoesNotContain(Read(new FolderBuilder(), changed).Scorecard.Cadences[0].Meetings, m => m.Said is null); // the line is gone: that is news too
    }

    [Theory]
    [InlineData("weekly,2026-06-12,2026-06-13,,,", "movedTo): 2026-06-13 is a weekend or a holiday")]
    [InlineData("weekly,2026-06-12,2026-06-19,,,", "movedTo): The meeting of 2026-06-12 would come to the one of 2026-06-19")]
    [InlineData("weekly,2026-06-12,2026-06-11,,true,", "skipped): The meeting of 2026-06-12 is skipped, so")]
    [InlineData("wekly,2026-06-12,,,true,", "cadence): There is no cadence 'wekly'")]
    [InlineData("weekly,2026-06-12,,noon,,", "at): 'noon'")]
    public void A_line_that_cannot_be_is_a_mistake(string line, string mistake) => Assert.Contains(
        mistake, Assert.Single(Mistakes(new FolderBuilder().With(ImportFormat.Meetings, $"cadence,meeting,movedTo,at,skipped,extra\n{line}"))), StringComparison.Ordinal);

    [Fact]
    public void Two_lines_about_one_meeting_are_a_mistake() => Assert.Contains(
        "another line speaks already",
        Assert.Single(Mistakes(new FolderBuilder().With(ImportFormat.Meetings, "cadence,meeting,skipped\nweekly,2026-06-12,true\nweekly,2026-06-10,true"))), StringComparison.Ordinal);

    [Fact]
    public void A_unit_inherits_what_its_cells_do_not_say()
    {
        var folder = Cadences(
            "inherits,unit,dueUntil",
            "weekly,Weekly,weekly,friday,14:00,Europe/Berlin,bert,ada,,,16:00", "sales,Sales,,,15:00,,,,weekly,Sales,")
            .With(ImportFormat.Units, "unit,parent\nSales,Group\nGroup,\nNorth,Sales");
        var sales = Read(folder).Scorecard.Cadences[1];

        Assert.Equal((new TimeOnly(15, 0), new TimeOnly(16, 0), DayOfWeek.Friday, new PersonId("bert")), (sales.MeetingAt, sales.DueUntil, sales.Weekday, sales.Owner));
        var exported = FolderExport.Of(Read(folder).Scorecard, new Dictionary<KpiId, IReadOnlyList<Actual>>(), Now);
        Assert.Equal(ScorecardVersion.Of(Read(folder).Scorecard), ScorecardVersion.Of(Read(new SourceFolder(exported.Tables, [], [])).Scorecard));
    }

    [Fact]
    public void Who_is_locked_may_override_nothing() => Assert.Equal(
        ["cadences.csv, line 3, column 5 (meetingAt): The cadence 'weekly' is locked: whoever inherits from it has its rhythm and its meetings; leave this empty, or change it there."],
        Mistakes(Cadences("inherits,locked", "weekly,Weekly,weekly,friday,14:00,Europe/Berlin,bert,ada,,true", "sales,Sales,,,15:00,,chie,,weekly,")));

    [Fact]
    public void Cadences_and_units_in_a_circle_are_refused()
    {
        Assert.Contains("inherit from each other in a circle: a > b > a", Mistakes(Cadences("inherits", "a,A,,,,,,,b", "b,B,,,,,,,a"))[0], StringComparison.Ordinal);
        Assert.Contains("in a circle: X > Y > X", Mistakes(new FolderBuilder().With(ImportFormat.Units, "unit,parent\nX,Y\nY,X"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_that_nobody_names_is_a_mistake() => Assert.Contains(
        "There is no unit 'Salse'", Assert.Single(Mistakes(Cadences("unit", "weekly,Weekly,weekly,friday,14:00,Europe/Berlin,bert,ada,Salse")
            .With(ImportFormat.Units, "unit\nSales"))), StringComparison.Ordinal);

    [Fact]
    public void A_cadence_asks_its_unit_and_those_below_without_one_of_their_own()
    {
        var folder = Cadences("inherits,unit", "weekly,Weekly,weekly,friday,14:00,Europe/Berlin,bert,ada,,", "sales,Sales,,,,,,,weekly,Sales")
            .With(ImportFormat.People, "id,name,upn,manager,timeZone,locale,unit\nada,Ada,a@acme.example,,UTC,en-GB,\nbert,Bert,b@acme.example,ada,UTC,en-GB,north\nchie,Chie,c@acme.example,bert,UTC,en-GB,Ops")
            .With(ImportFormat.Units, "unit,parent\nNorth,Sales\nSales,\nOps,");
        var scorecard = Read(folder).Scorecard;

        Assert.Equal(["on-time", "revenue"], CadenceScope.Of(scorecard, scorecard.Cadences[0]).Kpis.Select(k => k.Id.Value).Order());
        Assert.Equal(["stock"], CadenceScope.Of(scorecard, scorecard.Cadences[1]).Kpis.Select(k => k.Id.Value));
    }

    [Theory]
    [InlineData("4h 9d", "opensBefore): '4h 9d' is not how long before the meeting")]
    [InlineData("15h", "opensBefore): 15h before the meeting is on the day before")]
    public void Times_before_the_meeting_that_cannot_be_are_refused(string opens, string mistake) => Assert.Contains(
        mistake, Mistakes(Cadences("opensBefore", $"weekly,Weekly,weekly,friday,14:00,Europe/Berlin,bert,ada,{opens}"))[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("6th,,", "No week has such a day as '6th'")]
    [InlineData(",2,", "startsOn): It meets once in 2 periods")]
    [InlineData("whenever,,", "'whenever' names no day of a meeting")]
    public void Rules_that_no_period_has_are_refused(string cells, string mistake) => Assert.Contains(
        mistake, Mistakes(Cadences("day,every,startsOn", $"weekly,Weekly,weekly,friday,14:00,Europe/Berlin,bert,ada,{cells}"))[0], StringComparison.Ordinal);
}
