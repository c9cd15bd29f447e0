using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Reviews.Desks;

namespace PerfServerless.Domain.Chat.Decisions;

/// <summary>The sentences about action items that wait on desks; what they say is made anew when they go out.</summary>
public static class ActionNotes
{
    public static DeskNote Of(Decision decision, ActionStep step, ChatCard.Action card)
    {
        var place = new ActionPlace(decision.Key, step, decision.Action?.Stage ?? 0, step == ActionStep.News ? decision.Last.Number : 0);
        return new($"action-{decision.Key.Cycle.Cadence}-{decision.Key.Cycle.Occurrence}-{decision.Key.Id}-{step}-{place.Stage}-{place.Entry}", card.Title, card.Text)
        {
            About = place,
        };
    }
}
