namespace PerfServerless.Functions.Orchestration;

/// <summary>The one event that orchestrations of reviews wait for: something they read from the state changed.</summary>
/// <remarks>It carries a person's id at most: state is read, not sent, so that a repeated or reordered event is harmless.</remarks>
internal static class ReviewEvents
{
    public const string Changed = "changed";
}
