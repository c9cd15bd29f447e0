using System.Text.Json;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Decisions;

namespace PerfServerless.Domain.Tests.Events;

/// <summary>What other systems hear of decisions.</summary>
public sealed class DecisionEventTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 5, 12, 0, 0, TimeSpan.Zero);
    private static readonly PersonId Ceo = new("ceo");
    private static readonly PersonId Ole = new("ole");
    private static readonly DecisionKey Key = new(new(new("acme"), new("weekly"), "20260601w"), "a1");

    [Fact]
    public void A_decision_is_told_by_ids_and_without_a_word_of_anybody()
    {
        var told = DecisionRecorded.Of(A(), personal: false);

        Assert.Equal(("DecisionRecorded", "cycle/weekly/20260601w/decision/a1", Now), (told.Type, told.Subject, told.At));
        Assert.Equal(
            """{"decision":"acme:weekly:20260601w:a1","cadence":"weekly","cycle":"20260601w","by":"ceo","""
            + "\"kpi\":\"on-time\",\"owner\":\"ole\",\"dueOn\":\"2026-06-12\",\"state\":\"proposed\"}",
            told.Data);
        Assert.DoesNotContain("supplier", ActionChanged.Of(Declined(A()), personal: false).Data, StringComparison.Ordinal);
        Assert.DoesNotContain("no time", ActionChanged.Of(Declined(A()), personal: false).Data, StringComparison.Ordinal);
    }

    [Fact]
    public void Peoples_words_are_told_where_a_setting_says_so()
    {
        Assert.Equal("Call the supplier", Of(DecisionRecorded.Of(A(), personal: true)).GetProperty("text").GetString());
        var changed = Of(ActionChanged.Of(Declined(A()), personal: true));
        Assert.Equal(("Call the supplier", "no time"), (changed.GetProperty("text").GetString(), changed.GetProperty("note").GetString()));
    }

    [Fact]
    public void A_change_says_what_was_done_by_whom_and_how_it_stands_then()
    {
        var moved = DecisionChanges.Move(A(), ActionMove.MoveDate, Ole, Now.AddHours(1), dueOn: new(2026, 6, 19))!;
        var mended = DecisionChanges.Mend(moved, DecisionChanges.TermsOf(moved) with { Owner = new("ana") }, Ceo, Now.AddHours(2))!;

        var (first, second) = (Of(ActionChanged.Of(moved, personal: false)), Of(ActionChanged.Of(mended, personal: false)));
        Assert.Equal(
            "2 moveDate ole accepted 2026-06-19 2026-06-12",
            $"{first.GetProperty("entry")} {Text(first, "what")} {Text(first, "by")} {Text(first, "state")} {Text(first, "dueOn")} {Text(first, "dueBefore")}");
        Assert.Equal(
            "3 mend ceo proposed ana ole",
            $"{second.GetProperty("entry")} {Text(second, "what")} {Text(second, "by")} {Text(second, "state")} {Text(second, "owner")} "
            + Text(second, "ownerBefore"));
    }

    [Fact]
    public void Where_nobody_is_to_do_anything_there_is_no_owner_and_no_state()
    {
        var decision = DecisionChanges.Record(Key, new("We stay", null, null), Ceo, Now);
        var withdrawn = Of(ActionChanged.Of(DecisionChanges.Move(decision, ActionMove.Withdraw, Ceo, Now)!, personal: false));

        Assert.Equal("withdraw", Text(withdrawn, "what"));
        Assert.All(new[] { "owner", "dueOn", "state", "kpi" }, m => Assert.False(withdrawn.TryGetProperty(m, out _)));
    }

    [Fact]
    public void The_same_line_is_the_same_event_and_another_one_another()
    {
        var accepted = DecisionChanges.Move(A(), ActionMove.Accept, Ole, Now)!;
        var done = DecisionChanges.Move(accepted, ActionMove.Finish, Ole, Now)!;
        string[] ids =
        [
            DecisionRecorded.Of(A(), personal: false).Id, ActionChanged.Of(accepted, personal: false).Id, ActionChanged.Of(done, personal: false).Id,
            ActionChanged.Of(done with { Key = Key with { Id = "a2" } }, personal: false).Id,
        ];

        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Equal(ids[2], ActionChanged.Of(done with { Followed = 7 }, personal: true).Id);
    }

    private static Decision A() => DecisionChanges.Record(Key, new("Call the supplier", Ole, new(2026, 6, 12), new("on-time")), Ceo, Now);

    private static Decision Declined(Decision decision) => DecisionChanges.Move(decision, ActionMove.Decline, Ole, Now, "no time")!;

    private static JsonElement Of(OutgoingEvent told) => JsonSerializer.Deserialize<JsonElement>(told.Data);

    private static string? Text(JsonElement of, string member) => of.GetProperty(member).GetString();
}
