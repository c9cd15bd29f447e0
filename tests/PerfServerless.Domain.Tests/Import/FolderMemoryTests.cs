using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Files;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Recording;
using PerfServerless.Domain.Scorecards;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Domain.Tests.Import;

/// <summary>
/// What people and other systems said stands until the folder says something new for that very cell. A story stands as who said what, one
/// after the other: <c>folder 70</c>, <c>ken 72 late</c> (with a note), <c>api 75</c>; <c>upgrade</c> forgets what the folder said, as a build
/// before this one did.
/// </summary>
public sealed class FolderMemoryTests
{
    private static readonly KpiId Kpi = new("x");
    private static readonly PersonId Ken = new("ken");
    private static readonly DateTimeOffset Start = new(2026, 7, 14, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("folder 70", "70", "")]
    [InlineData("folder 70, folder 70", "70", "")]
    [InlineData("folder 70, folder 71", "71", "")]
    [InlineData("folder 70, ken 72, folder 70", "72", "70")]
    [InlineData("folder 70, api 72, folder 70", "72", "70")]
    [InlineData("folder 70, ken 72, folder 70, folder 70", "72", "70")]
    [InlineData("folder 70, ken 72, folder 71", "71", "")] // something new
    [InlineData("folder 70, ken 72, folder 71, folder 71", "71", "")]
    [InlineData("folder 70, ken 72, folder 72", "72", "")]
    [InlineData("folder 70, ken 72, folder 72, folder 70", "70", "")] // it said 72 in between: 70 is new again
    [InlineData("folder 70, ken 72, folder 72, ken 75, folder 72", "75", "72")]
    [InlineData("ken 72, folder 70", "70", "")] // a folder that never spoke says something new
    [InlineData("ken 72, folder 72, ken 75, folder 72", "75", "72")] // no import recorded a value, and yet it is known what the folder said
    [InlineData("folder 70, ken 72, ken 70, folder 70", "70", "")]
    [InlineData("folder 70, ken 72, folder 70, ken 74, folder 70", "74", "70")]
    [InlineData("folder 70, ken 72, upgrade, folder 70", "72", "70")]
    [InlineData("folder 70, ken 72, upgrade, folder 71", "71", "")]
    [InlineData("folder 70, ken 72, folder 72, upgrade, folder 72", "72", "")]
    // A value and its note are two cells.
    [InlineData("folder 70 old, folder 70 new", "70 new", "")]
    [InlineData("folder 70 old, folder 70", "70", "")]
    [InlineData("folder 70, ken 72 late, folder 71", "71 late", "")]
    [InlineData("folder 70, ken 72 late, folder 70 storm", "72 storm", "70")]
    [InlineData("folder 70, ken 72 late, folder 70 storm, folder 70 storm", "72 storm", "70")]
    [InlineData("folder 70 old, ken 70 late, folder 70 old", "70 late", "70")]
    [InlineData("folder 70 old, ken 72, folder 70 old", "72", "70")]
    [InlineData("ken 72 late, folder 72", "72 late", "")]
    [InlineData("ken 72 late, folder 72 storm", "72 storm", "")]
    [InlineData("folder 70 old, upgrade, folder 70 new", "70 old", "")] // the build before did not heed notes, and an upgrade changes nothing
    [InlineData("folder 70 old, upgrade, folder 70 new, folder 70 newer", "70 newer", "")]
    [InlineData("folder 70 old, upgrade, folder 71 new", "71 new", "")]
    public void The_last_new_thing_that_was_said_stands(string story, string stands, string overruled)
    {
        var told = Tell(story);

        Assert.Equal(stands, Text(ActualOrder.Standing(told.Actuals)!));
        Assert.Equal(overruled, string.Join(' ', told.Last.Overruled.Select(o => o.Said.Value.ToString(CultureInfo.InvariantCulture))));
    }

    [Theory]
    [InlineData("folder 70, ken 72, folder 70 storm, folder 71")]
    [InlineData("ken 72, folder 72, ken 75, folder 72, folder 70, api 3, folder 1")]
    public void Corrections_form_one_line(string story)
    {
        var actuals = Tell(story).Actuals;

        Assert.Single(actuals, a => a.Corrects is null);
        Assert.Equal(actuals.SkipLast(1).Select(a => a.Id), actuals.Skip(1).Select(a => a.Corrects));
    }

    [Fact]
    public void Whatever_is_said_in_whatever_order_what_is_newest_stands_and_a_folder_that_repeats_itself_changes_nothing()
    {
        var steps = Gen.Zip(Gen.Elements("folder", "ken", "api"), Gen.Choose(1, 3)).Select(s => $"{s.Item1} {s.Item2}");
        var stories = steps.NonEmptyListOf().Select(s => string.Join(", ", s));

        Prop.ForAll(stories.ToArbitrary(), story =>
        {
            var (actuals, memory, _) = Tell(story);
            var (stands, folder) = ("", "");
            foreach (var step in story.Split(", ").Select(s => s.Split(' ')))
            {
                if (step[0] != "folder" || step[1] != folder) stands = step[1];
                if (step[0] == "folder") folder = step[1];
            }

            Assert.Equal(stands, Text(ActualOrder.Standing(actuals)!));
            if (folder.Length == 0) return;

            var again = News(actuals, memory, folder, at: 999);
            Assert.Empty(again.Actuals);
            Assert.Empty(again.Said);
            Assert.Equal(folder == stands ? 0 : 1, again.Overruled.Count);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_is_imported_again_says_nothing_new_about_the_folder_either() => Assert.Empty(Tell("folder 70 x, ken 72, folder 70 x").Last.Said);

    [Fact]
    public void A_note_alone_leaves_the_value_with_who_said_it()
    {
        var last = ActualOrder.Standing(Tell("folder 70, ken 72, folder 70 storm").Actuals)!;

        Assert.Equal((Ken, ActualSource.CheckIn), (last.RecordedBy!.Value, last.Source));
    }

    [Fact]
    public void An_import_that_was_cut_off_before_it_remembered_is_completed_by_the_next_one()
    {
        var (actuals, memory, _) = Tell("folder 70, ken 72, folder 74");
        var lost = Tell("folder 70").Memory; // what was known before the second import

        var again = News(actuals, lost, "74", at: 9);
        Assert.Empty(again.Actuals);
        Assert.Equal(memory[Kpi].Cells, Assert.Single(again.Said).Cells);

        // And where somebody spoke between the two.
        var ken = Said("ken 75", 5) with { Corrects = actuals[^1].Id };
        Assert.Equal("74", Assert.Single(News([.. actuals, ken], lost, "74", at: 9).Overruled).Said.Value.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void What_a_later_folder_leaves_out_is_remembered()
    {
        var (_, memory, _) = Tell("folder 70");
        var other = ImportedActuals.News([Said("folder 5", 3) with { Period = "2026-07" }], Stored([]), memory, Start);

        Assert.Equal(["2026-06", "2026-07"], Assert.Single(other.Said).Cells.Keys.Order());
    }

    [Theory]
    [InlineData("folder 70, ken 72, folder 70", "'x', 2026-06: the folder says 70, Ken said 72 on Tue 7/14/2026; 72 stands.")]
    [InlineData("folder 70.25, api 72.5, folder 70.25", "'x', 2026-06: the folder says 70.25, another system sent 72.5 on Tue 7/14/2026; 72.5 stands.")]
    [InlineData("folder 70 a, ken 70 b, folder 70 a", "'x', 2026-06: the folder has a note, Ken changed it on Tue 7/14/2026; that stands.")]
    [InlineData("folder 70 a, api 70 b, folder 70 a", "'x', 2026-06: the folder has a note, another system changed it on Tue 7/14/2026; that stands.")]
    public void Each_overruled_line_says_who_said_what_and_when(string story, string sentence)
    {
        var scorecard = new Scorecard
        {
            Organisation = new() { Tenant = new("acme"), Name = "Acme", EntraTenantId = "" },
            People = [new() { Id = Ken, Name = "Ken", UserPrincipalName = "k@x", TimeZone = "Europe/Berlin", Locale = "en-US" }],
        };

        Assert.Equal(sentence, Assert.Single(Tell(story).Last.Overruled).Sentence(scorecard).En());
    }

    private static (List<Actual> Actuals, Dictionary<KpiId, SaidLast> Memory, ValueNews Last) Tell(string story)
    {
        var (actuals, memory) = (new List<Actual>(), new Dictionary<KpiId, SaidLast>());
        var last = new ValueNews([], [], []);
        foreach (var (step, i) in story.Split(", ").Select((s, i) => (s, i)))
        {
            if (step == "upgrade") memory.Clear();
            else if (!step.StartsWith("folder ", StringComparison.Ordinal)) actuals.Add(Said(step, i) with { Corrects = actuals.LastOrDefault()?.Id });
            else
            {
                last = News(actuals, memory, step["folder ".Length..], i);
                actuals.AddRange(last.Actuals);
                foreach (var said in last.Said) memory[said.Kpi] = said;
            }
        }

        return (actuals, memory, last);
    }

    private static ValueNews News(IReadOnlyList<Actual> stored, IReadOnlyDictionary<KpiId, SaidLast> memory, string folder, int at)
    {
        var line = Said($"folder {folder}", at) with { RecordedAt = Start.AddDays(-14) };
        return ImportedActuals.News([line with { Id = ImportedActuals.Id(Kpi, line.Period, line.Value, null) }], Stored(stored), memory, Start.AddMinutes(at));
    }

    private static Dictionary<KpiId, IReadOnlyList<Actual>> Stored(IReadOnlyList<Actual> actuals) => new() { [Kpi] = actuals };

    private static Actual Said(string step, int at)
    {
        var words = step.Split(' ');
        return new()
        {
            Id = $"{step}-{at}",
            Kpi = Kpi,
            Period = "2026-06",
            Value = decimal.Parse(words[1], CultureInfo.InvariantCulture),
            Note = words.ElementAtOrDefault(2),
            RecordedAt = Start.AddMinutes(at),
            RecordedBy = words[0] == "ken" ? Ken : null,
            Source = words[0] switch { "ken" => ActualSource.CheckIn, "api" => ActualSource.Api, _ => ActualSource.Import },
        };
    }

    private static string Text(Actual actual) => string.Create(CultureInfo.InvariantCulture, $"{actual.Value:G29} {actual.Note}").TrimEnd();
}
