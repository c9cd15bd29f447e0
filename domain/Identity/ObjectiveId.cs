using System.Text.Json.Serialization;

namespace PerfServerless.Domain.Identity;

/// <summary>An objective of the scorecard.</summary>
[JsonConverter(typeof(CodeJsonConverterFactory))]
public readonly record struct ObjectiveId : ICode<ObjectiveId>, IComparable<ObjectiveId>
{
    private readonly string? value;

    public ObjectiveId(string value) => this.value = Code.Checked(value, MaxLength, "objective id");

    public static int MaxLength => 24;

    public string Value => value ?? throw new InvalidOperationException("An empty objective id was used.");

    public static ObjectiveId Of(string value) => new(value);

    public int CompareTo(ObjectiveId other) => string.CompareOrdinal(value, other.value);

    public override string ToString() => value ?? "";
}
