using System.Text.Json.Serialization;

namespace PerfServerless.Domain.Identity;

/// <summary>A review cadence, such as the weekly review of the management team.</summary>
[JsonConverter(typeof(CodeJsonConverterFactory))]
public readonly record struct CadenceId : ICode<CadenceId>, IComparable<CadenceId>
{
    private readonly string? value;

    public CadenceId(string value) => this.value = Code.Checked(value, MaxLength, "cadence id");

    public static int MaxLength => 16;

    public string Value => value ?? throw new InvalidOperationException("An empty cadence id was used.");

    public static CadenceId Of(string value) => new(value);

    public int CompareTo(CadenceId other) => string.CompareOrdinal(value, other.value);

    public override string ToString() => value ?? "";
}
