using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Sending;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Functions.Messages;

/// <summary>Whether something may go to a person by itself now. What he asked for himself, and what is rewritten in place, is not asked about.</summary>
public interface ISendingRule
{
    /// <param name="desk">His, as it was read for this message.</param>
    /// <returns>Until when it is held, and why; null where it may go now.</returns>
    Delivery.Held? Held(Scorecard scorecard, Person to, Desk desk, MessageWeight weight);
}
