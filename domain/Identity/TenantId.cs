using System.Text.Json.Serialization;

namespace PerfServerless.Domain.Identity;

/// <summary>An organisation that uses the product; the first part of every stored key.</summary>
[JsonConverter(typeof(CodeJsonConverterFactory))]
public readonly record struct TenantId : ICode<TenantId>, IComparable<TenantId>
{
    private readonly string? value;

    public TenantId(string value) => this.value = Code.Checked(value, MaxLength, "tenant code");

    public static int MaxLength => 12;

    public string Value => value ?? throw new InvalidOperationException("An empty tenant code was used.");

    public static TenantId Of(string value) => new(value);

    public int CompareTo(TenantId other) => string.CompareOrdinal(value, other.value);

    public override string ToString() => value ?? "";
}
