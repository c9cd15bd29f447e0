using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Briefs.Compiling;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Rules.Findings;
using PerfServerless.Domain.Rules.Readings;
using PerfServerless.Domain.Scorecards;
using PerfServerless.TestKit.Files;
using PerfServerless.TestKit.Nyc;

namespace PerfServerless.TestKit.Briefs;

/// <summary>The briefs of three organisations that are kept as texts and looked at as pictures: the sample, a city, and one with the nastiest data.</summary>
public static class GoldenBriefs
{
    private const string Hostile = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>& **bold** [link](https://example.com)";
    private static readonly string Long = string.Join(' ', Enumerable.Repeat("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", 3));
    private const string RightToLeft = "معدل رضا العملاء عن الخدمة (%) – שביעות רצון";

    /// <summary>The sample organisation on the Friday of its first review, beside the one of the week before.</summary>
    public static GoldenBrief Velund()
    {
        var (scorecard, actuals) = Accepted(Sample());
        var today = new DateOnly(2026, 6, 5);
        PersonId hannah = new("hannah"), piotr = new("piotr"), alex = new("alex");
        var blocked = new Dictionary<PersonId, (Confidence, string)>
        {
            [hannah] = (Confidence.Low, "Zwei Leute sind krank, und die Warteschlange wächst."),
            [alex] = (Confidence.Medium, "The forwarder has no free slots before 22 June."),
        };
        var before = Compile(scorecard, actuals, "weekly", today.AddDays(-7), new Dictionary<PersonId, (Confidence, string)>(), []);
        return new("velund", scorecard, Compile(scorecard, actuals, "weekly", today, blocked, [piotr], before));
    }

    /// <summary>New York City's indicators at the end of fiscal 2023, beside what was known a year before.</summary>
    public static GoldenBrief Nyc()
    {
        var (scorecard, actuals) = Accepted(NycFolder.Source(NycIndicators.Read()), NycFolder.Now);
        var none = new Dictionary<PersonId, (Confidence, string)>();
        var before = Compile(scorecard, actuals, "yearly", new(2022, 7, 11), none, []);
        return new("nyc", scorecard, Compile(scorecard, actuals, "yearly", new(2023, 7, 10), none, [], before));
    }

    /// <summary>Names of every kind, values that are ancient, one that nobody knows, a unit and an objective that nothing measures, and somebody who has left.</summary>
    public static GoldenBrief Nasty()
    {
        PersonId boss = new("boss"), gone = new("gone"), evil = new("evil");
        Person Of(PersonId id, string name, PersonId? manager, DateOnly? last = null, string? unit = null) => new()
        {
            Id = id, Name = name, UserPrincipalName = $"{id}@example.com", Manager = manager, TimeZone = "Asia/Riyadh", Locale = "en-GB", LastDay = last, Unit = unit,
        };
        Kpi Kpi(string id, string name, PersonId? owner, decimal? target, Unit? unit = null) => new()
        {
            Id = new(id), Name = name, Owner = owner, Objective = new("o"), Level = KpiLevel.Strategic, Unit = unit ?? new(UnitKind.Count, "شكوى"), Frequency = Frequency.Monthly,
            Targets = target is { } value ? new([new("2026", value)]) : TargetProfile.None,
        };
        var scorecard = new Scorecard
        {
            Organisation = new() { Tenant = new("nasty"), Name = $"{RightToLeft} {Hostile}", EntraTenantId = "00000000-0000-0000-0000-000000000009" },
            People =
            [
                Of(boss, RightToLeft, null), Of(gone, "Who Left", boss, new(2026, 1, 31)), Of(evil, Hostile, boss, unit: Hostile), Of(new("idle"), "x", evil, unit: "Owes nothing"),
            ],
            Objectives =
            [
                new() { Id = new("o"), Name = Long, Perspective = Perspective.Customer, Owner = boss },
                new() { Id = new("empty"), Name = "Nothing measures this", Perspective = Perspective.Financial, Owner = gone },
            ],
            Kpis =
            [
                Kpi("long", Long, evil, 100), Kpi("rtl", RightToLeft, gone, 0.000001m, new(UnitKind.Percent, "%", 6)), Kpi("html", Hostile, evil, 79_000_000_000_000m, new(UnitKind.Money, "EUR", 2)),
                Kpi("nothing", "Nothing is known of this", null, null), Kpi("one", "x", boss, null),
                Kpi("huge", "Swings", boss, 1), Kpi("flat", "Zero", boss, 0),
            ],
            Cadences =
            [
                new()
                {
                    Id = new("weekly"), Name = $"{Long} {RightToLeft}", Weekday = DayOfWeek.Thursday, MeetingAt = new(10, 0), TimeZone = "Asia/Riyadh", Owner = boss, Leaders = [boss],
                    MeetingMinutes = 25,
                },
            ],
        };
        var actuals = new[]
        {
            ("long", "2020-01", 1m), ("rtl", "2024-02", 99.999999m), ("html", "2019-12", -1m), ("one", "2026-05", 5m),
            ("huge", "2026-01", 1m), ("huge", "2026-02", -9_999_999_999_999m), ("huge", "2026-03", 3m), ("huge", "2026-04", 9_999_999_999_999m), ("huge", "2026-05", -4m),
            ("flat", "2026-04", 0m), ("flat", "2026-05", 0m),
        }.Select((v, i) => new Actual { Id = $"a{i}", Kpi = new(v.Item1), Period = v.Item2, Value = v.Item3, Note = Hostile, Source = ActualSource.Import, RecordedAt = new(2026, 6, 1, 8, 0, 0, TimeSpan.Zero) }).ToList();
        var blocked = new Dictionary<PersonId, (Confidence, string)> { [evil] = (Confidence.Low, $"{Hostile} {Long} {RightToLeft}") };
        return new("nasty", scorecard, Compile(scorecard, actuals, "weekly", new(2026, 6, 4), blocked, [boss, gone]));
    }

    private static Brief Compile(
        Scorecard scorecard, IReadOnlyList<Actual> all, string cadence, DateOnly today, Dictionary<PersonId, (Confidence, string)> said, HashSet<PersonId> silent, Brief? before = null)
    {
        var zone = scorecard.Find(new CadenceId(cadence))!.TimeZone;
        var (brief, meeting) = (LocalTimes.At(today, new(9, 0), zone), LocalTimes.At(today, new(14, 0), zone));
        var key = new CycleKey(scorecard.Tenant, new(cadence), $"{today:yyyyMMdd}");
        var cycle = new Cycle
        {
            Key = key, CadenceName = scorecard.Find(key.Cadence)!.Name, MeetingDay = today,
            Times = new(brief.AddDays(-4), [brief.AddDays(-2)], brief.AddDays(-1), brief.AddHours(-1), brief, meeting), State = CycleState.Open, ScorecardVersion = "golden",
        };
        var actuals = all.Where(a => a.RecordedAt <= brief).GroupBy(a => a.Kpi).ToDictionary(g => g.Key, IReadOnlyList<Actual> (g) => [.. g]);
        var requests = Requests(scorecard, actuals, key, said, silent, today);
        var reading = Scoring.Read(scorecard, actuals, today, new HumanView { Confidence = Confidences(requests) });
        return BriefCompiler.Compile(new(scorecard, cycle, requests, actuals, reading.Kpis, brief)
        {
            Reading = reading,
            Last = before is null ? null : new(before.MeetingDay, before.Rows.ToDictionary(r => r.Kpi, r => new BriefBefore(r.Verdict.Status, BriefText.Judged(r)?.Value, r.Points.Count > 0 ? r.Points[^1].Period : null))),
        });
    }

    /// <summary>Those who said something were asked for all that is theirs and gave it; the silent owe it.</summary>
    private static IReadOnlyList<CheckInRequest> Requests(
        Scorecard scorecard, Dictionary<KpiId, IReadOnlyList<Actual>> actuals, CycleKey key, Dictionary<PersonId, (Confidence, string)> said, HashSet<PersonId> silent, DateOnly today)
    {
        var verdicts = Scoring.Read(scorecard, actuals, today).Kpis;
        var owed = OwedItems.For(scorecard, actuals, verdicts, today, today);
        return
        [
            .. said.Keys.Concat(silent).Distinct().Select(person => new CheckInRequest
            {
                Key = new(key, person),
                Owed =
                [
                    .. scorecard.Kpis.Where(k => k.Owner == person && said.ContainsKey(person)).Select(k => new OwedItem(k.Id, "2026-05", "given")),
                    .. silent.Contains(person) ? owed.GetValueOrDefault(person, []) : [],
                ],
                OpenedAt = new(today.AddDays(-4), new(9, 0), TimeSpan.Zero),
                Confidence = said.TryGetValue(person, out var words) ? words.Item1 : null,
                Blocker = said.TryGetValue(person, out words) ? words.Item2 : null,
            }),
        ];
    }

    private static Dictionary<KpiId, Confidence> Confidences(IReadOnlyList<CheckInRequest> requests) => requests
        .Where(r => r.Confidence is not null)
        .SelectMany(r => r.Owed.Select(o => (o.Kpi, Confidence: r.Confidence!.Value)))
        .DistinctBy(c => c.Kpi)
        .ToDictionary(c => c.Kpi, c => c.Confidence);

    private static (Scorecard Scorecard, IReadOnlyList<Actual> Actuals) Accepted(SourceFolder folder, DateTimeOffset? now = null) =>
        FolderValidation.Validate(folder, now ?? new DateTimeOffset(2026, 6, 5, 7, 0, 0, TimeSpan.Zero)) switch
        {
            ImportResult.Accepted accepted => (accepted.Scorecard, accepted.Actuals),
            ImportResult.Refused refused => throw new InvalidDataException(string.Join('\n', refused.Mistakes.Take(5))),
            _ => throw new InvalidDataException("An import has no other result."),
        };

    private static SourceFolder Sample() => new(
        [.. ImportFormat.Files.Select(f => f.Name).Where(n => File.Exists(Path.Combine(RepositoryFiles.Sample, n))).Select(n => NycFolder.SourceOf(n, CsvText.Rows(File.ReadAllText(Path.Combine(RepositoryFiles.Sample, n)))))],
        [],
        []);
}
