using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Functions.Facts;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Functions.Tests.Facts;

/// <summary>What a played review leaves behind, as analysis reads it.</summary>
public sealed class CycleFactsTests
{
    private static readonly CycleTimes Times = AcmeReview.First.Times;

    [Fact]
    public void A_review_is_told_by_who_was_asked_who_was_late_who_was_told_and_what_the_brief_said() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        await world[Acme.Ken].AnswerAllAsync();
        await world.UntilAsync(Times.EscalateAt);
        await world[Acme.Mona].NudgeAsync(Acme.Ole);
        await world[Acme.Mona].ExcuseAsync(Acme.Ana);
        await world.WaitAsync(TimeSpan.FromMinutes(1));
        await world[Acme.Ole].AnswerAllAsync();
        await world.UntilAsync(Times.MeetingAt);

        var requests = await RowsAsync(world, FactKind.Requests);
        Assert.Equal(
            ["ana Excused  mona", "ken Complete true ", "mona Closed false ceo", "ole Complete false mona"],
            requests.Select(r => $"{r["person"]} {r["state"]} {r["on_time"]} {r["escalated_to"]}"));
        var ole = requests.Single(r => r["person"] == "ole");
        Assert.Equal(("3", "3", "0", "2", "1"), (ole["asked"], ole["answered"], ole["missing"], ole["reminders"], ole["nudges"]));
        Assert.Equal("2026-06-02T15:00:00Z", ole["due_at"]);
        Assert.All(requests, r => Assert.Equal(("2026-06-04", "weekly", AcmeReview.First.Key.ToString()), (r["meeting_day"], r["cadence"], r["cycle"])));

        var escalations = await RowsAsync(world, FactKind.Escalations);
        Assert.Equal(["ceo>mona", "mona>ana", "mona>ole"], escalations.Select(e => $"{e["manager"]}>{e["person"]}"));
        Assert.All(escalations, e => Assert.NotEqual("", e["delivered_at"]));
        Assert.Equal(
            (false, true, true), (escalations[0]["acknowledged_at"] != "", escalations[1]["excused_at"] != "", escalations[2]["nudged_at"] != ""));
        Assert.Equal((true, false, false), (escalations[0]["cancelled_at"] == "", escalations[1]["cancelled_at"] == "", escalations[2]["cancelled_at"] == ""));

        var verdicts = await RowsAsync(world, FactKind.Verdicts);
        Assert.Equal(AcmeReview.Scorecard.Kpis.Select(k => k.Id.Value).Order(StringComparer.Ordinal), verdicts.Select(v => v["kpi"]));
        Assert.Equal(
            ("OffTrack", "42", "100"),
            (
                verdicts.Single(v => v["kpi"] == "ole-1")["status"],
                verdicts.Single(v => v["kpi"] == "ole-1")["value"],
                verdicts.Single(v => v["kpi"] == "ole-1")["expected"]));
        Assert.Equal(
            ("NoInformation", "", ""),
            (
                verdicts.Single(v => v["kpi"] == "mona-1")["status"],
                verdicts.Single(v => v["kpi"] == "mona-1")["value"],
                verdicts.Single(v => v["kpi"] == "mona-1")["period"]));

        var brief = Assert.Single(await RowsAsync(world, FactKind.Briefs));
        Assert.Equal(("13", "11", "13"), (brief["asked"], brief["updated"], brief["kpis"]));
        Assert.Equal("13", Sum(brief, "on_track", "at_risk", "off_track", "stale", "no_information"));
        Assert.NotEqual(("0", ""), (brief["leaders_reached"], brief["first_delivered_at"]));
    });

    [Fact]
    public void What_a_meeting_decided_is_told_with_what_became_of_it() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.MeetingAt.AddMinutes(10));
        await world[Acme.Ceo].SayAsync("decide Ole calls about KPI ole-1 by 12 June", id: "one");
        await world[Acme.Ceo].SayAsync("decide we stay with the supplier", id: "two");
        await world[Acme.Ceo].SayAsync("decide Ken calls by 12 June", id: "three");
        await world.WaitAsync(TimeSpan.FromMinutes(1));
        var keys = (await world.Stores.Decisions.ListAsync(AcmeReview.First.Key, default)).ToDictionary(d => d.Text, d => d.Key);
        await world[Acme.Ole].PressAsync(keys["Ole calls about KPI ole-1"], ActionMove.MoveDate, due: "26 June");
        await world.UntilAsync(new(2026, 6, 26, 21, 59, 0, TimeSpan.Zero)); // in Berlin it is Friday for another minute
        await world[Acme.Ole].PressAsync(keys["Ole calls about KPI ole-1"], ActionMove.Finish, "they deliver");
        await world[Acme.Ken].PressAsync(keys["Ken calls"], ActionMove.Finish);

        var rows = (await RowsAsync(world, FactKind.Decisions)).ToDictionary(r => DecisionKey.TryParse(r["decision"])!);
        var moved = rows[keys["Ole calls about KPI ole-1"]];
        Assert.Equal(("ole", "ceo", "ole-1", "2026-06-26"), (moved["owner"], moved["asked_by"], moved["kpi"], moved["due_on"]));
        Assert.Equal(("Done", "true", "1", "3", "ole"), (moved["state"], moved["on_time"], moved["times_moved"], moved["entries"], moved["changed_by"]));
        Assert.Equal(("2026-06-04", "weekly", ""), (moved["meeting_day"], moved["cadence"], moved["text"] + moved["note"]));
        Assert.Equal("false", rows[keys["Ken calls"]]["on_time"]);
        var quiet = rows[keys["we stay with the supplier"]];
        Assert.Equal(("", "", "", "1"), (quiet["owner"], quiet["state"], quiet["on_time"], quiet["entries"]));

        var personal = await RowsAsync(world, FactKind.Decisions, new(FactKind.Decisions) { Personal = true, Limit = 1 });
        Assert.Equal(["Ken calls", "Ole calls about KPI ole-1", "we stay with the supplier"], personal.Select(r => r["text"]).Order(StringComparer.Ordinal));
        Assert.Contains("they deliver", personal.Select(r => r["note"]));
    });

    [Fact]
    public void Pages_of_one_row_tell_what_one_page_tells_and_days_choose_by_the_meeting() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(AcmeReview.Second.Times.BriefAt.AddMinutes(5));
        foreach (var kind in new[] { FactKind.Verdicts, FactKind.Requests, FactKind.Escalations, FactKind.Briefs })
        {
            var all = await RowsAsync(world, kind);
            var alone = await RowsAsync(world, kind, new(kind) { Limit = 1 });
            Assert.Equal(all.Select(r => r["row"]), alone.Select(r => r["row"]));
            Assert.Equal(all.Count, all.Select(r => r["row"]).Distinct().Count());
            Assert.Equal([AcmeReview.Second.Key.ToString(), AcmeReview.First.Key.ToString()], all.Select(r => r["cycle"]).Distinct());

            var second = AcmeReview.Second.MeetingDay;
            Assert.Equal(
                [AcmeReview.Second.Key.ToString()],
                (await RowsAsync(world, kind, new(kind) { From = second, To = second })).Select(r => r["cycle"]).Distinct());
            Assert.Empty(await RowsAsync(world, kind, new(kind) { From = second.AddDays(1) }));
        }

        await Assert.ThrowsAsync<FormatException>(() => RowsAsync(world, FactKind.Briefs, new(FactKind.Briefs) { After = "weekly|2026|x" }));
    });

    private static string Sum(Dictionary<string, string> row, params string[] columns) =>
        columns.Sum(c => int.Parse(row[c], System.Globalization.CultureInfo.InvariantCulture)).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<List<Dictionary<string, string>>> RowsAsync(ReviewWorld world, FactKind kind, FactQuery? query = null)
    {
        var stores = world.Stores;
        var reads = new FactReads(new(stores.Facts), new(stores.Facts, stores.Cycles, stores.CheckIns, stores.Messages, stores.Decisions));
        var rows = new List<Dictionary<string, string>>();
        query ??= new(kind);
        while (true)
        {
            var page = await reads.PageAsync(world.Scorecard, query, default);
            rows.AddRange(page.Rows.Select(r => page.Header.Zip(r.Cells).ToDictionary(c => c.First, c => c.Second.Text)));
            if (!page.More) return rows;
            query = query with { After = page.Rows[^1].Place };
        }
    }
}
