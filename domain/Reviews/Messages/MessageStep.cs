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

    /// <summary>A manager is told of his people's missing numbers.</summary>
    public sealed record Escalation : MessageStep
    {
        public override string Code => "escalation";
    }

    /// <summary>A leader gets the brief.</summary>
    public sealed record Brief : MessageStep
    {
        public override string Code => "brief";
    }
}
