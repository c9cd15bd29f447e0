namespace PerfServerless.Domain.Typing;

/// <summary>How much people may type, the same on every card, page and door: counted as all of them count, in UTF-16 code units.</summary>
public static class TypedLimits
{
    /// <summary>A note, a blocker, a reason.</summary>
    public const int Text = 500;

    /// <summary>A number with its signs; longer ones are not numbers.</summary>
    public const int Number = 40;

    /// <summary>A target: a number or a range, with its period.</summary>
    public const int Target = 100;

    /// <summary>What is shown again of a text that was too long, so that it can be shortened.</summary>
    public const int Kept = 2 * Text;

    /// <summary>What is read of anything that was sent.</summary>
    public const int Read = 4_000;
}
