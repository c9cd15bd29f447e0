namespace PerfServerless.Domain.Reviews.Messages;

/// <summary>What follows from a reason for which somebody could not be reached.</summary>
public static class Reaching
{
    /// <summary>The channel does not tell when this ends, so that it is tried again now and then.</summary>
    public static bool IsTriedAgain(this Unreachable why) => why switch
    {
        Unreachable.Refused or Unreachable.Disabled or Unreachable.Gone or Unreachable.Throttled => true,
        Unreachable.NotThere or Unreachable.Paused or Unreachable.Bounced => false,
    };
}
