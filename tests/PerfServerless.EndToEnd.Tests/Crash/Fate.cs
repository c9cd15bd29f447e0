namespace PerfServerless.EndToEnd.Tests.Crash;

/// <summary>How far a request to the channel has come when the app dies.</summary>
internal enum Fate
{
    /// <summary>The channel never saw it.</summary>
    Unseen,

    /// <summary>The channel did what it says, and the app did not live to hear of it.</summary>
    AnswerLost,

    /// <summary>The channel's answer is on its way.</summary>
    Answered,
}
