using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Requests;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Reviews;

/// <summary>Lives through random cycles the way an orchestration does: decide, act, sleep until the decision's time or an event, with outages.</summary>
public sealed class LadderSimulationTests
{
    private static readonly CheckInTimes Times = CheckInTimes.For(
        Weekly,
        Organisation(),
        Planned.Times,
        Person(Ole, zone: "America/New_York"),
        LadderRules.Default);

    private enum Happening { Answers, IsExcused, ExcuseIsUndone, IsNudged, Blocks, Pauses, ComesBack, SystemIsDown }

    [Fact]
    public void Whatever_happens_it_ends_by_the_meeting_and_never_sends_two_at_once_or_one_step_twice() =>
        Prop.ForAll(Arb.From(Lives), life =>
        {
            var (sent, end) = Live(life);
            return end <= Times.ClosesAt.AddHours(48) // an outage may span the meeting
                && sent.Select(s => (s.Cause, s.Number)).Distinct().Count() == sent.Count
                && sent.Zip(sent.Skip(1)).All(p => p.Second.At - p.First.At >= LadderRules.Default.QuietTime || p.Second.Cause == MessageCause.Nudge)
                && sent.All(s => s.At >= Times.AskAt || s.Cause == MessageCause.Nudge)
                && sent.All(s => s.At < Times.ClosesAt)
                && sent.Where(s => s.Cause == MessageCause.Reminder).All(s => s.At < Times.EscalateAt);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_undisturbed_silence_is_asked_once_and_reminded_twice() =>
        Assert.Equal([(MessageCause.Ask, 0), (MessageCause.Reminder, 1), (MessageCause.Reminder, 2)], Live([]).Sent.Select(s => (s.Cause, s.Number)));

    private static (IReadOnlyList<FormSent> Sent, DateTimeOffset End) Live(IReadOnlyList<(Happening What, int AfterMinutes)> life)
    {
        var request = new CheckInRequest { Key = new(ThisCycle, Ole), Owed = [new(new("a"), "2026-W22")], OpenedAt = Times.AskAt };
        var now = Times.AskAt.AddHours(-1);
        var events = new Queue<(Happening What, DateTimeOffset At)>();
        var at = now;
        foreach (var (what, minutes) in life) events.Enqueue((what, at = at.AddMinutes(minutes)));

        for (var turn = 0; turn < 500; turn++)
        {
            var duty = new CheckInDuty(Times, request);
            switch (LadderPolicy.Decide(duty, duty.LastSentAt, LadderRules.Default, now))
            {
                case LadderDecision.Over:
                    return (request.Sent, now);
                case LadderDecision.Due(var sent):
                    Assert.True(request is { State: RequestState.Open, Unreachable: null }, "sent to somebody who must be left alone");
                    request = request with { Sent = [.. request.Sent, sent] };
                    break;
                case LadderDecision.Wait(var until):
                    Assert.True(until > now, $"waits for {until:O}, which is past at {now:O}");
                    if (!events.TryPeek(out var next) || next.At > until) { now = until; break; }
                    events.Dequeue();
                    now = next.At > now ? next.At : now;
                    if (next.What == Happening.SystemIsDown) now = now.AddHours(30);
                    request = After(request, next.What, now);
                    break;
            }
        }

        throw new InvalidOperationException("The ladder did not end within 500 turns.");
    }

    private static CheckInRequest After(CheckInRequest r, Happening what, DateTimeOffset now) => what switch
    {
        Happening.Answers => r with { State = RequestState.Complete },
        Happening.IsExcused => r.Excuse(Mona, now) ?? r,
        Happening.ExcuseIsUndone => r.UndoExcuse(Mona, now) ?? r,
        Happening.IsNudged => r.Nudge(Mona, now) ?? r,
        Happening.Blocks => r with { Unreachable = Unreachable.Refused },
        Happening.Pauses => r with { Unreachable = Unreachable.Paused },
        Happening.ComesBack => r with { Unreachable = null },
        _ => r,
    };

    private static Gen<IReadOnlyList<(Happening What, int AfterMinutes)>> Lives =>
        from what in Gen.Frequency(
            (1, Gen.Constant(Happening.Answers)),
            (12, Gen.Elements(Enum.GetValues<Happening>().Skip(1).ToArray()))).ListOf()
        from gaps in Gen.Choose(0, 60 * 40).ListOf(what.Count)
        select (IReadOnlyList<(Happening, int)>)[.. what.Zip(gaps)];
}
