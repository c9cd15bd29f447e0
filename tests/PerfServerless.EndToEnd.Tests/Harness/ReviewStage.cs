namespace PerfServerless.EndToEnd.Tests.Harness;

/// <summary>The sample's first week, without mail.</summary>
public sealed class ReviewStage() : Stage(new() { Played = [Owner, Manager, Leader, Talker] })
{
    /// <summary>Owes three numbers, reads and writes German; her manager is Tom.</summary>
    internal const string Owner = "hannah";

    /// <summary>Owes four numbers, and is told of Piotr's and Tom's; his manager is Ingrid.</summary>
    internal const string Manager = "alex";

    /// <summary>Leads the review, and is told of Alex's numbers.</summary>
    internal const string Leader = "ingrid";

    /// <summary>Owns the cadence and owes nothing: speaks with the bot in words, in German.</summary>
    internal const string Talker = "petra";
}
