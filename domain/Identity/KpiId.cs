using System.Text.Json.Serialization;

namespace PerfServerless.Domain.Identity;

/// <summary>A key performance indicator.</summary>
[JsonConverter(typeof(CodeJsonConverterFactory))]
public readonly record struct KpiId : ICode<KpiId>, IComparable<KpiId>
{
    private readonly string? value;

    public KpiId(string value) => this.value = Code.Checked(value, MaxLength, "KPI id");

    public static int MaxLength => 24;

    public string Value => value ?? throw new InvalidOperationException("An empty KPI id was used.");

    public static KpiId Of(string value) => new(value);

    public int CompareTo(KpiId other) => string.CompareOrdinal(value, other.value);

    public override string ToString() => value ?? "";
}
