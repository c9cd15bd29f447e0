namespace PerfServerless.Domain.Rules;

/// <summary>The rules about what people state beside the computed status.</summary>
public static class HumanRules
{
    public static readonly Rule Stated = new("override.stated", "An owner may state another status with a reason; it stands beside the computed one and changes no roll-up.");
    public static readonly Rule Expired = new("override.expired", "A stated status gives way when it is older than the agreed number of cycles.");
    public static readonly Rule StatedBetter = new("contradiction.stated-better", "A status stated better than the computed one contradicts the data.");
    public static readonly Rule Flat = new("contradiction.flat", "A status stated as on track contradicts a value that has stood still for the agreed number of periods, and a computed one only where more was expected meanwhile; a period without a value is passed over.");
    public static readonly Rule Confident = new("contradiction.confident-below-pace", "High confidence contradicts a value below its pace.");

    public static IReadOnlyList<Rule> All { get; } = [Stated, Expired, StatedBetter, Flat, Confident];
}
