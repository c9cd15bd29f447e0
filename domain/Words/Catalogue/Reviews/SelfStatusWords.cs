namespace PerfServerless.Domain.Words.Catalogue.Reviews;

/// <summary>What an orchestration says of itself to operators.</summary>
public static class SelfStatusWords
{
    public static readonly Word<string> NextMeeting = new("operations.status.next-meeting", "moment");

    /// <summary>The error by its type.</summary>
    public static readonly Word<string, string> CycleFailed = new("operations.status.cycle-failed", "cycle", "error");

    /// <summary>An activity for one receiver failed for good; both by their ids.</summary>
    public static readonly Word<string, string, string> SendingFailed = new("operations.status.sending-failed", "activity", "to", "error");

    /// <summary>It has failed, and its engine holds it until what it started has ended; the error by its type.</summary>
    public static readonly Word<string> Failing = new("operations.status.failing", "error");

    /// <summary>It is done, and its engine holds it until what it started has ended.</summary>
    public static readonly Word Ending = new("operations.status.ending");
}
