namespace PerfServerless.Bot.Outbound;

/// <summary>What a request to the connector is for; it says who goes first where not all may go at once.</summary>
internal enum SendLane
{
    /// <summary>Somebody waits for it.</summary>
    Answer,

    /// <summary>The bot sends it by itself.</summary>
    Own,

    /// <summary>It answers chatter, and takes no more than a part of what the channel's limits give.</summary>
    Chatter,
}
