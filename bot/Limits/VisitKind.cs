namespace PerfServerless.Bot.Limits;

/// <summary>What an activity is to whoever lets it in.</summary>
internal enum VisitKind
{
    /// <summary>A card's action that changes something.</summary>
    Submission,

    /// <summary>Any other button of a card.</summary>
    Press,

    /// <summary>What a person wrote.</summary>
    Message,

    /// <summary>What a client tells by itself: installs, members, reactions.</summary>
    News,
}
