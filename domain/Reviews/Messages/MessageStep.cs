using System.Globalization;
using System.Text.Json.Serialization;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Reviews.Messages;

/// <summary>What a message of a cycle is; with the cycle and its receiver it makes the message's key. Forms are not among them: they live with the person.</summary>
[JsonConverter(typeof(ClosedUnionJsonConverter))]
public abstract record MessageStep
{
    private MessageStep() { } // closed: only the cases below exist

    /// <summary>The word by which the step stands in keys; never changes.</summary>
    public abstract string Code { get; }

    /// <summary>What kind of message it is, whichever of its kind.</summary>
    [JsonIgnore]
    public abstract string Kind { get; }

    /// <summary>A manager is told of his people's missing numbers.</summary>
    public sealed record Escalation : MessageStep
    {
        /// <summary>Which of his cards it is, from 2; 0 for the first.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public int Number { get; init; }

        public override string Code => Number == 0 ? "escalation" : string.Create(CultureInfo.InvariantCulture, $"escalation-{Number}");

        [JsonIgnore]
        public override string Kind => "escalation";

        /// <param name="card">From 1.</param>
        public static Escalation Of(int card) => new() { Number = card > 1 ? card : 0 };
    }

    /// <summary>A leader gets the brief.</summary>
    public sealed record Brief : MessageStep
    {
        public override string Code => "brief";

        [JsonIgnore]
        public override string Kind => Code;
    }
}
