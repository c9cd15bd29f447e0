using System.Reflection;
using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Reviews.Meetings;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Storage.Rows;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Storage.Tests.Stores;

/// <summary>Everything that is kept comes back from its row as it went in.</summary>
public sealed class StoredRecordTests
{
    private static readonly CycleKey Cycle = Sample.Cycle(new("acme"));

    [Fact]
    public void Every_case_that_is_stored_has_a_sample()
    {
        Assert.Equal(CasesOf<TimelineEvent>(), NamesOf(StoredSamples.Events));
        Assert.Equal(CasesOf<MessageStep>(), NamesOf(StoredSamples.Steps));
        Assert.Equal(CasesOf<Part>(), NamesOf(StoredSamples.Parts));
    }

    [Fact]
    public void Every_event_comes_back_as_it_was() =>
        Assert.All(StoredSamples.Events, what => Assert.Equal(Sample.Told("1", 0, what), Trip(Sample.Told("1", 0, what))));

    [Fact]
    public void Every_message_comes_back_as_it_was() =>
        Assert.All(StoredSamples.Steps, step => Assert.Equal(Sample.AMessage(Cycle, Sample.Ann, step), Trip(Sample.AMessage(Cycle, Sample.Ann, step))));

    [Fact]
    public void A_saying_comes_back_with_every_part()
    {
        Assert.All(StoredSamples.Parts, part => Assert.Equal(part, Trip(part)));
        Assert.Equal(StoredSamples.Everything, Trip(StoredSamples.Everything));
    }

    [Fact]
    public void A_desk_a_request_a_cycle_an_escalation_and_an_address_come_back_as_they_were()
    {
        AssertTrips(Sample.ADesk(Cycle.Tenant));
        AssertTrips(new Desk { Key = new(Cycle.Tenant, Sample.Ann) });
        AssertTrips(Sample.ADesk(Cycle.Tenant) with
        {
            Proposals = [AProposal, AProposal with { Id = "p2", Reason = "sold", Answer = "no", AnsweredAt = Sample.Now, UndoneBy = Sample.Bob, IsFollowed = true }],
            AskedOn = [new(Sample.Bob, "p3", new("teams", "a:1"))],
            Notes = [new("asks-p1", new("x", []), new("y", [])) { Asks = new(Sample.Bob, "p3"), Undo = "undo", Left = Sample.Bob }],
        });
        AssertTrips(Sample.ANotice(Cycle, Sample.Bob) with { Proposed = [Sample.Ann] });
        AssertTrips(Sample.ARequest(Cycle));
        AssertTrips(Sample.ARequest(Cycle) with { State = RequestState.Excused, ExcusedBy = Sample.Bob, CompletedAt = Sample.Now });
        AssertTrips(Sample.ARequest(Cycle) with { Confidence = null, Unreachable = null, Blocker = null });
        AssertTrips(Sample.ACycle(Cycle));
        AssertTrips(ADecision);
        AssertTrips(MeetingMoves.End(MeetingMoves.Start(Cycle, 2, Sample.Ann, Sample.Now), 0, Sample.Bob, Sample.Now.AddMinutes(7)));
        AssertTrips(ADecision with { Action = null, Kpi = null, Objective = new("grow"), WithdrawnAt = Sample.Now, Presses = ["x"] });
        AssertTrips(ADecision with { Target = ATarget });
        AssertTrips(ADecision with
        {
            Target = ATarget with { Before = null, State = ProposalState.Refused, Answer = "no", Refusal = new("x", []), FiscalYearStartMonth = 4 },
        });
        AssertTrips(new Desk
        {
            Key = new(Cycle.Tenant, Sample.Ann),
            Proposals = [ATarget.Asked(ADecision.Key, "why", Sample.Now) with { State = ProposalState.Agreed, Refusal = new("x", []), UndoneBy = Sample.Bob }],
        });
        AssertTrips(new DecisionEntry(2, Sample.Now, Sample.Ann, ActionMove.MoveDate) { Note = "later", From = Sample.Bob, DueBefore = new(2026, 3, 9) });
        AssertTrips(new Desk { Key = new(Cycle.Tenant, Sample.Ann), Actions = [ADecision.Key], ActionCards = [new(ADecision.Key, new("teams", "a:1"), 1, Sample.Now)] });
        AssertTrips(new Desk { Key = new(Cycle.Tenant, Sample.Ann), Notes = [new("n", new("x", []), new("y", [])) { About = new(ADecision.Key, ActionStep.News, 1, 2) }] });
        AssertTrips(Sample.ANotice(Cycle, Sample.Bob));
        AssertTrips(Sample.AnAddress(Sample.Ann, "x") with { Trouble = Unreachable.Paused });
        Assert.Equal(Sample.AnEvent("1"), Trip(Sample.AnEvent("1")));
    }

    [Fact]
    public void A_desk_of_a_build_that_knew_no_proposals_has_none() =>
        Assert.Empty(RecordRow.Read<Desk>("Desks", Without("Proposals", RecordRow.Write("p", "r", new Desk { Key = new(Cycle.Tenant, Sample.Ann) }))).Proposals);

    private static TableEntity Without(string member, TableEntity row)
    {
        row["Json"] = row.GetString("Json")!.Replace($"\"{member}\":[],", "", StringComparison.Ordinal);
        Assert.DoesNotContain(member, row.GetString("Json"), StringComparison.Ordinal);
        return row;
    }

    private static Decision ADecision => DecisionChanges.Record(new(Cycle, "d1"), new("call", Sample.Ann, new(2026, 3, 9), Sample.Revenue), Sample.Bob, Sample.Now) with
    {
        Action = new()
        {
            What = "call", Owner = Sample.Ann, DueOn = new(2026, 3, 9), AskedBy = Sample.Bob, Since = Sample.Now, State = ActionState.Declined,
            AcceptedAt = Sample.Now, ClosedAt = Sample.Now, Note = "no", DateMoved = 2, Stage = 1,
            Told = [new(ActionStep.Ask, Sample.Ann, 0, Sample.Now), new(ActionStep.OverdueManager, Sample.Bob, 1, Sample.Now) { Missed = true }],
        },
    };

    private static DecisionTarget ATarget => new()
    {
        Kpi = Sample.Revenue, Before = new("2026-Q1", 40, Stretch: 50), After = new("2026-Q1", 45.5m, 50), EffectiveFrom = new(2026, 3, 9), Unit = new(UnitKind.Money, "EUR", 1),
        By = Sample.Bob, To = Sample.Ann, Desk = Sample.Bob, Proposal = "p1",
    };

    [Fact]
    public void A_decision_of_a_build_that_knew_no_targets_stays_as_it_was()
    {
        Assert.DoesNotContain("Target", Row(ADecision), StringComparison.Ordinal);
        Assert.Null(Trip(ADecision).Target);
        Assert.DoesNotContain("Target", Row(new Desk { Key = new(Cycle.Tenant, Sample.Ann), Proposals = [AProposal] }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_desk_of_a_build_that_knew_no_decisions_stays_as_it_was() =>
        Assert.DoesNotContain("Action", Row(new Desk { Key = new(Cycle.Tenant, Sample.Ann) }), StringComparison.Ordinal);

    private static Proposal AProposal => new()
    {
        Id = "p1", Kind = ProposalKind.NoLongerTracked, By = Sample.Bob, To = Sample.Ann, At = Sample.Now, State = ProposalState.Declined,
        Kpis = [new(new("k"), new(Cycle, Sample.Ann), "2026-05") { Until = new(2026, 5, 31), TrackedBefore = new(2026, 12, 31) }, new(new("l"))],
    };

    [Theory]
    [InlineData(Unreachable.NotThere)]
    [InlineData(Unreachable.Refused)]
    [InlineData(Unreachable.Paused)]
    public void Why_somebody_cannot_be_reached_is_stored_by_name(Unreachable why) =>
        Assert.Contains($"\"Unreachable\":\"{why}\"", Row(Sample.ARequest(Cycle) with { Unreachable = why }), StringComparison.Ordinal);

    // These texts stand in rows that were written before: they are read as long as the rows are kept.
    [Fact]
    public void Events_and_steps_stand_in_rows_in_these_words()
    {
        Assert.Equal(
            """{"Id":"1","At":"2026-03-02T09:30:00.123+01:00","What":{"is":"Nudged","Person":"ann","By":"bob"}}""",
            Row(Sample.Told("1", 0, new TimelineEvent.Nudged(Sample.Ann, Sample.Bob))));
        Assert.Equal(
            """{"Key":{"Cycle":{"Tenant":"acme","Cadence":"weekly","Occurrence":"20260306"},"Person":"ann","Step":{"is":"Brief"}},"Reference":{"Channel":"teams","Value":"a:1/x?y#z|1709370000000"},"SentAt":"2026-03-02T09:30:00.123+01:00"}""",
            Row(Sample.AMessage(Cycle, Sample.Ann, new MessageStep.Brief())));
    }

    [Fact]
    public void What_can_be_computed_of_a_desk_is_left_out()
    {
        var row = Row(Sample.ADesk(Cycle.Tenant));

        Assert.DoesNotContain("Current", row, StringComparison.Ordinal);
        Assert.DoesNotContain("Subject", Row(Sample.Told("1")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_event_that_this_program_does_not_know_is_damage_and_not_another_event()
    {
        var row = RecordRow.Write("p", "r", Sample.Told("1"));
        row["Json"] = row.GetString("Json")!.Replace("\"is\":\"Asked\"", "\"is\":\"Personal\"", StringComparison.Ordinal);

        Assert.Throws<DamagedRowException>(() => RecordRow.Read<TimelineEntry>("Reviews", row));
    }

    [Fact]
    public void What_may_be_null_has_a_default_because_null_is_left_out_of_rows() => Assert.Empty(NeededThoughNull(Stored));

    [Fact] // the offender shows that the rule above looks into unions
    public void A_part_that_may_be_null_and_has_no_default_is_caught() => Assert.Equal(["Forgetful.Of", "Careless.By"], NeededThoughNull([typeof(Union)]));

    private static Type[] Stored =>
    [
        typeof(Desk), typeof(CheckInRequest), typeof(Cycle), typeof(EscalationNotice), typeof(TimelineEntry), typeof(SentMessage), typeof(OutboxMessage),
        typeof(ChannelAddress), typeof(Actual), typeof(StatedStatus), typeof(Saying), typeof(Scorecard), typeof(Decision), typeof(DecisionEntry), typeof(Meeting),
    ];

    private static IEnumerable<string> NeededThoughNull(IEnumerable<Type> roots)
    {
        var (open, seen, nullable) = (new Stack<Type>(roots), new HashSet<Type>(), new NullabilityInfoContext());
        while (open.TryPop(out var type))
        {
            foreach (var argument in type.GetGenericArguments()) open.Push(argument);
            if (type.Assembly != typeof(Desk).Assembly && type.Assembly != typeof(StoredRecordTests).Assembly || type.IsEnum || !seen.Add(type)) continue;

            foreach (var nested in type.GetNestedTypes().Where(t => t.IsSubclassOf(type))) open.Push(nested);
            foreach (var property in type.GetProperties()) open.Push(property.PropertyType);
            foreach (var parameter in type.GetConstructors().SelectMany(c => c.GetParameters()))
            {
                if (nullable.Create(parameter).WriteState == NullabilityState.Nullable && !parameter.HasDefaultValue)
                    yield return $"{type.Name}.{parameter.Name}";
            }
        }
    }

    private static void AssertTrips<T>(T value) => Assert.Equal(Row(value), Row(Trip(value)));

    private static T Trip<T>(T value) => RecordRow.Read<T>("Reviews", RecordRow.Write("p", "r", value));

    private static string Row<T>(T value) => RecordRow.Write("p", "r", value).GetString("Json")!;

    private static IEnumerable<string> CasesOf<T>() =>
        typeof(T).GetNestedTypes().Where(t => t.IsSubclassOf(typeof(T)) && t.IsSealed).Select(t => t.Name).Order();

    private static IEnumerable<string> NamesOf<T>(IEnumerable<T> samples) => samples.Select(s => s!.GetType().Name).Distinct().Order();

    public abstract record Union
    {
        public sealed record Careless(PersonId? By) : Union;

        public sealed record Forgetful(string? Of, string? Or = null) : Union;
    }
}
