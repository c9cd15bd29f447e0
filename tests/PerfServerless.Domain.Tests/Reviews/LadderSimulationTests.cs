using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Domain.Reviews;
using static PerfServerless.Domain.Tests.Reviews.Sample;

namespace PerfServerless.Domain.Tests.Reviews;

/// <summary>Lives through random cycles the way an orchestration does: decide, act, sleep until the decision's time or an event, with outages.</summary>
public sealed class LadderSimulationTests
{
    private static readonly CheckInTimes Times = CheckInTimes.For(Weekly, Organisation(), Planned.Times, Person(Ole, zone: "America/New_York"));

    private enum Happening { Answers, IsExcused, ExcuseIsUndone, IsNudged, Blocks, Pauses, ComesBack, SystemIsDown }

    [Fact]
    public void Whatever_happens_it_ends_by_the_meeting_and_never_sends_two_at_once_or_one_step_twice() =>
        Prop.ForAll(Arb.From(Lives), life =>
        {
            var (sent, end) = Live(life);
            return end <= Times.ClosesAt.AddHours(48) // an outage may span the meeting
                && sent.Select(s => s.Message.Step).Distinct().Count() == sent.Count
                && sent.Zip(sent.Skip(1)).All(p => p.Second.At - p.First.At >= LadderPolicy.QuietTime || p.Second.Message.Cause == MessageCause.Nudge)
                && sent.All(s => s.At >= Times.AskAt || s.Message.Cause == MessageCause.Nudge)
                && sent.All(s => s.At < Times.ClosesAt)
                && sent.Where(s => s.Message.Cause == MessageCause.Reminder).All(s => s.At < Times.EscalateAt);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_undisturbed_silence_is_asked_once_and_reminded_twice() =>
        Assert.Equal(["ask", "reminder-1", "reminder-2"], Live([]).Sent.Select(s => s.Message.Step));

    private static (List<(DateTimeOffset At, CheckInMessage Message)> Sent, DateTimeOffset End) Live(IReadOnlyList<(Happening What, int AfterMinutes)> life)
    {
        var sent = new List<(DateTimeOffset At, CheckInMessage Message)>();
        var progress = new CheckInProgress(RequestState.Open);
        var now = Times.AskAt.AddHours(-1);
        var events = new Queue<(Happening What, DateTimeOffset At)>();
        var at = now;
        foreach (var (what, minutes) in life) events.Enqueue((what, at = at.AddMinutes(minutes)));

        for (var turn = 0; turn < 500; turn++)
        {
            switch (LadderPolicy.Decide(Times, progress, now))
            {
                case LadderDecision.Stop:
                    return (sent, now);
                case LadderDecision.Send(var message):
                    Assert.True(progress is { State: RequestState.Open, Unreachable: null }, "sent to somebody who must be left alone");
                    sent.Add((now, message));
                    progress = progress with
                    {
                        FirstSentAt = progress.FirstSentAt ?? now,
                        LastSentAt = now,
                        NudgesSent = message.Cause == MessageCause.Nudge ? progress.Nudges!.Count : progress.NudgesSent,
                    };
                    break;
                case LadderDecision.Wait(var until):
                    Assert.True(until > now, $"waits for {until:O}, which is past at {now:O}");
                    if (!events.TryPeek(out var next) || next.At > until) { now = until; break; }
                    events.Dequeue();
                    now = next.At > now ? next.At : now;
                    if (next.What == Happening.SystemIsDown) now = now.AddHours(30);
                    progress = After(progress, next.What);
                    break;
            }
        }

        throw new InvalidOperationException("The ladder did not end within 500 turns.");
    }

    private static CheckInProgress After(CheckInProgress p, Happening what) => what switch
    {
        Happening.Answers => p with { State = RequestState.Complete },
        Happening.IsExcused when p.State == RequestState.Open => p with { State = RequestState.Excused },
        Happening.ExcuseIsUndone when p.State == RequestState.Excused => p with { State = RequestState.Open },
        Happening.IsNudged => p with { Nudges = [.. p.Nudges ?? [], Mona] },
        Happening.Blocks => p with { Unreachable = Unreachable.Refused },
        Happening.Pauses => p with { Unreachable = Unreachable.Paused },
        Happening.ComesBack => p with { Unreachable = null },
        _ => p,
    };

    private static Gen<IReadOnlyList<(Happening What, int AfterMinutes)>> Lives =>
        from what in Gen.Frequency(
            (1, Gen.Constant(Happening.Answers)),
            (12, Gen.Elements(Enum.GetValues<Happening>().Skip(1).ToArray()))).ListOf()
        from gaps in Gen.Choose(0, 60 * 40).ListOf(what.Count)
        select (IReadOnlyList<(Happening, int)>)[.. what.Zip(gaps)];
}
