// Emitted from src/schemas by scripts/emit.ts; do not edit.
const ClientId = validate21, schema6 = { $id: "https://majlis.example/contract/1.0/schemas/ClientId.json", title: "ClientId", type: "string", pattern: "^[A-Za-z0-9_-]{8,64}$", description: "Made by the client, one per thing sent; makes a repeat harmless (MSG-3)." }, pattern0 = new RegExp("^[A-Za-z0-9_-]{8,64}$", "u");
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data == "string") {
    if (!pattern0.test(data)) {
      const err0 = { instancePath, keyword: "pattern", params: { pattern: "^[A-Za-z0-9_-]{8,64}$" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    const err1 = { instancePath, keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate21.errors = vErrors, errors === 0;
}
const Empty = validate22, schema7 = { $id: "https://majlis.example/contract/1.0/schemas/Empty.json", title: "Empty", type: "object", properties: {}, description: "An object without promised keys (GEN-1)." };
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data))) {
    const err0 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  return validate22.errors = vErrors, errors === 0;
}
const ISO = validate23, schema8 = { $id: "https://majlis.example/contract/1.0/schemas/ISO.json", title: "ISO", type: "string", pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$", description: "An RFC 3339 time with an explicit offset (GEN-4).", format: "date-time" }, pattern1 = new RegExp("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$", "u");
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data == "string") {
    if (!pattern1.test(data)) {
      const err0 = { instancePath, keyword: "pattern", params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    const err1 = { instancePath, keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate23.errors = vErrors, errors === 0;
}
const Id = validate24, schema9 = { $id: "https://majlis.example/contract/1.0/schemas/Id.json", title: "Id", type: "string", pattern: "^(?!\\.+$)[A-Za-z0-9._~:@=+-]{1,128}$", description: "An opaque, case-sensitive identifier of 1–128 characters (GEN-3)." }, pattern2 = new RegExp("^(?!\\.+$)[A-Za-z0-9._~:@=+-]{1,128}$", "u");
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data == "string") {
    if (!pattern2.test(data)) {
      const err0 = { instancePath, keyword: "pattern", params: { pattern: "^(?!\\.+$)[A-Za-z0-9._~:@=+-]{1,128}$" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    const err1 = { instancePath, keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate24.errors = vErrors, errors === 0;
}
const Seq = validate25, schema10 = { $id: "https://majlis.example/contract/1.0/schemas/Seq.json", title: "Seq", type: "integer", minimum: 0, maximum: 9007199254740991, description: "An integer ≥ 0; 0 stands before the first (MSG-1, MSG-2)." };
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (!(typeof data == "number" && !(data % 1) && !isNaN(data) && isFinite(data))) {
    const err0 = { instancePath, keyword: "type", params: { type: "integer" } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (typeof data == "number" && isFinite(data)) {
    if (data > 9007199254740991 || isNaN(data)) {
      const err1 = { instancePath, keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data < 0 || isNaN(data)) {
      const err2 = { instancePath, keyword: "minimum", params: { comparison: ">=", limit: 0 } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
  }
  return validate25.errors = vErrors, errors === 0;
}
const FindUsersQuery = validate26, schema11 = { $id: "https://majlis.example/contract/1.0/schemas/FindUsersQuery.json", title: "FindUsersQuery", type: "object", properties: { query: { type: "string", pattern: "^[^\\u0000\\uD800-\\uDFFF]*$", minLength: 2, description: "At least two code points." }, limit: { type: "integer", minimum: 1, maximum: 9007199254740991, description: "At most 100; more is clamped (PAGE-4)." } }, required: ["query"] }, func2 = (text) => [...text].length, pattern3 = new RegExp("^[^\\u0000\\uD800-\\uDFFF]*$", "u");
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.query === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "query" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.query !== void 0) {
      let data0 = data.query;
      if (typeof data0 == "string") {
        if (func2(data0) < 2) {
          const err1 = { instancePath: instancePath + "/query", keyword: "minLength", params: { limit: 2 } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        if (!pattern3.test(data0)) {
          const err2 = { instancePath: instancePath + "/query", keyword: "pattern", params: { pattern: "^[^\\u0000\\uD800-\\uDFFF]*$" } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/query", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.limit !== void 0) {
      let data1 = data.limit;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        const err4 = { instancePath: instancePath + "/limit", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          const err5 = { instancePath: instancePath + "/limit", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (data1 < 1 || isNaN(data1)) {
          const err6 = { instancePath: instancePath + "/limit", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      }
    }
  } else {
    const err7 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate26.errors = vErrors, errors === 0;
}
const ListUsersQuery = validate27, schema12 = { $id: "https://majlis.example/contract/1.0/schemas/ListUsersQuery.json", title: "ListUsersQuery", type: "object", properties: { ids: { type: "array", items: { $ref: "Id.json" }, minItems: 1, maxItems: 100 } }, required: ["ids"] };
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.ids === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "ids" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.ids !== void 0) {
      let data0 = data.ids;
      if (Array.isArray(data0)) {
        if (data0.length > 100) {
          const err1 = { instancePath: instancePath + "/ids", keyword: "maxItems", params: { limit: 100 } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        if (data0.length < 1) {
          const err2 = { instancePath: instancePath + "/ids", keyword: "minItems", params: { limit: 1 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate24(data0[i0], { instancePath: instancePath + "/ids/" + i0, parentData: data0, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length);
      } else {
        const err3 = { instancePath: instancePath + "/ids", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
  } else {
    const err4 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate27.errors = vErrors, errors === 0;
}
const User = validate29, schema13 = { $id: "https://majlis.example/contract/1.0/schemas/User.json", title: "User", type: "object", properties: { id: { $ref: "Id.json" }, name: { type: "string" }, profileImage: { anyOf: [{ type: "string" }, { type: "null" }] }, isOnline: { type: "boolean" }, lastSeenAt: { anyOf: [{ $ref: "ISO.json" }, { type: "null" }] }, custom: { type: "object", description: "At most 4 KB as JSON." } }, required: ["id", "name", "profileImage"] };
function validate29(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.name === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "name" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.profileImage === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "profileImage" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.id !== void 0 && (validate24(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.name !== void 0 && typeof data.name != "string") {
      const err3 = { instancePath: instancePath + "/name", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.profileImage !== void 0) {
      let data2 = data.profileImage;
      const _errs5 = errors;
      let valid1 = !1;
      const _errs6 = errors;
      if (typeof data2 != "string") {
        const err4 = { instancePath: instancePath + "/profileImage", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
      var _valid0 = _errs6 === errors;
      if (valid1 = valid1 || _valid0, !valid1) {
        const _errs8 = errors;
        if (data2 !== null) {
          const err5 = { instancePath: instancePath + "/profileImage", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        var _valid0 = _errs8 === errors;
        valid1 = valid1 || _valid0;
      }
      if (valid1)
        errors = _errs5, vErrors !== null && (_errs5 ? vErrors.length = _errs5 : vErrors = null);
      else {
        const err6 = { instancePath: instancePath + "/profileImage", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.isOnline !== void 0 && typeof data.isOnline != "boolean") {
      const err7 = { instancePath: instancePath + "/isOnline", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.lastSeenAt !== void 0) {
      let data4 = data.lastSeenAt;
      const _errs13 = errors;
      let valid2 = !1;
      const _errs14 = errors;
      validate23(data4, { instancePath: instancePath + "/lastSeenAt", parentData: data, parentDataProperty: "lastSeenAt", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length);
      var _valid1 = _errs14 === errors;
      if (valid2 = valid2 || _valid1, !valid2) {
        const _errs15 = errors;
        if (data4 !== null) {
          const err8 = { instancePath: instancePath + "/lastSeenAt", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        var _valid1 = _errs15 === errors;
        valid2 = valid2 || _valid1;
      }
      if (valid2)
        errors = _errs13, vErrors !== null && (_errs13 ? vErrors.length = _errs13 : vErrors = null);
      else {
        const err9 = { instancePath: instancePath + "/lastSeenAt", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.custom !== void 0) {
      let data5 = data.custom;
      if (!(data5 && typeof data5 == "object" && !Array.isArray(data5))) {
        const err10 = { instancePath: instancePath + "/custom", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
  } else {
    const err11 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
  }
  return validate29.errors = vErrors, errors === 0;
}
const UserAnswer = validate32, schema14 = { $id: "https://majlis.example/contract/1.0/schemas/UserAnswer.json", title: "UserAnswer", type: "object", properties: { user: { $ref: "User.json" } }, required: ["user"] };
function validate32(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.user === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "user" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    data.user !== void 0 && (validate29(data.user, { instancePath: instancePath + "/user", parentData: data, parentDataProperty: "user", rootData }) || (vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors), errors = vErrors.length));
  } else {
    const err1 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate32.errors = vErrors, errors === 0;
}
const UserList = validate34, schema15 = { $id: "https://majlis.example/contract/1.0/schemas/UserList.json", title: "UserList", type: "object", properties: { items: { type: "array", items: { $ref: "User.json" } } }, required: ["items"] };
function validate34(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.items === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "items" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.items !== void 0) {
      let data0 = data.items;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate29(data0[i0], { instancePath: instancePath + "/items/" + i0, parentData: data0, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors), errors = vErrors.length);
      } else {
        const err1 = { instancePath: instancePath + "/items", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
  } else {
    const err2 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate34.errors = vErrors, errors === 0;
}
const UserUpdatedPayload = validate36, schema16 = { $id: "https://majlis.example/contract/1.0/schemas/UserUpdatedPayload.json", title: "UserUpdatedPayload", type: "object", properties: { user: { $ref: "User.json" } }, required: ["user"] };
function validate36(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.user === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "user" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    data.user !== void 0 && (validate29(data.user, { instancePath: instancePath + "/user", parentData: data, parentDataProperty: "user", rootData }) || (vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors), errors = vErrors.length));
  } else {
    const err1 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate36.errors = vErrors, errors === 0;
}
const Attachment = validate38, schema17 = { $id: "https://majlis.example/contract/1.0/schemas/Attachment.json", title: "Attachment", type: "object", properties: { id: { $ref: "Id.json" }, kind: { $ref: "AttachmentKind.json" }, url: { anyOf: [{ type: "string" }, { type: "null" }] }, access: { enum: ["public", "signed", "bearer"], type: "string" }, urlExpiresAt: { anyOf: [{ $ref: "ISO.json" }, { type: "null" }] }, thumbnailUrl: { anyOf: [{ type: "string" }, { type: "null" }] }, mimeType: { type: "string" }, size: { type: "integer", minimum: 0, maximum: 9007199254740991, description: "Bytes." }, fileName: { anyOf: [{ type: "string" }, { type: "null" }] }, width: { anyOf: [{ type: "integer", minimum: 1, maximum: 9007199254740991, description: "Pixels." }, { type: "null" }] }, height: { anyOf: [{ type: "integer", minimum: 1, maximum: 9007199254740991, description: "Pixels." }, { type: "null" }] }, duration: { anyOf: [{ type: "number", minimum: 0, description: "Seconds, up to 3 decimals (GEN-5)." }, { type: "null" }] }, waveform: { anyOf: [{ type: "array", items: { type: "integer", minimum: 0, maximum: 100 }, maxItems: 128, description: "At most 128 integers of 0–100." }, { type: "null" }] }, blurhash: { anyOf: [{ type: "string" }, { type: "null" }] }, status: { enum: ["READY", "PROCESSING", "FAILED"], type: "string" } }, required: ["id", "kind", "url", "access", "urlExpiresAt", "thumbnailUrl", "mimeType", "size", "fileName", "width", "height", "duration", "waveform", "blurhash", "status"] }, schema18 = { $id: "https://majlis.example/contract/1.0/schemas/AttachmentKind.json", title: "AttachmentKind", enum: ["IMAGE", "FILE", "VOICE", "VIDEO"], type: "string" };
function validate40(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string") {
    const err0 = { instancePath, keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (!(data === "IMAGE" || data === "FILE" || data === "VOICE" || data === "VIDEO")) {
    const err1 = { instancePath, keyword: "enum", params: { allowedValues: schema18.enum } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate40.errors = vErrors, errors === 0;
}
function validate38(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.kind === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "kind" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.url === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "url" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.access === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "access" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.urlExpiresAt === void 0) {
      const err4 = { instancePath, keyword: "required", params: { missingProperty: "urlExpiresAt" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.thumbnailUrl === void 0) {
      const err5 = { instancePath, keyword: "required", params: { missingProperty: "thumbnailUrl" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.mimeType === void 0) {
      const err6 = { instancePath, keyword: "required", params: { missingProperty: "mimeType" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.size === void 0) {
      const err7 = { instancePath, keyword: "required", params: { missingProperty: "size" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.fileName === void 0) {
      const err8 = { instancePath, keyword: "required", params: { missingProperty: "fileName" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.width === void 0) {
      const err9 = { instancePath, keyword: "required", params: { missingProperty: "width" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.height === void 0) {
      const err10 = { instancePath, keyword: "required", params: { missingProperty: "height" } };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.duration === void 0) {
      const err11 = { instancePath, keyword: "required", params: { missingProperty: "duration" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.waveform === void 0) {
      const err12 = { instancePath, keyword: "required", params: { missingProperty: "waveform" } };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.blurhash === void 0) {
      const err13 = { instancePath, keyword: "required", params: { missingProperty: "blurhash" } };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.status === void 0) {
      const err14 = { instancePath, keyword: "required", params: { missingProperty: "status" } };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.id !== void 0 && (validate24(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.kind !== void 0 && (validate40(data.kind, { instancePath: instancePath + "/kind", parentData: data, parentDataProperty: "kind", rootData }) || (vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors), errors = vErrors.length)), data.url !== void 0) {
      let data2 = data.url;
      const _errs4 = errors;
      let valid1 = !1;
      const _errs5 = errors;
      if (typeof data2 != "string") {
        const err15 = { instancePath: instancePath + "/url", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
      var _valid0 = _errs5 === errors;
      if (valid1 = valid1 || _valid0, !valid1) {
        const _errs7 = errors;
        if (data2 !== null) {
          const err16 = { instancePath: instancePath + "/url", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
        var _valid0 = _errs7 === errors;
        valid1 = valid1 || _valid0;
      }
      if (valid1)
        errors = _errs4, vErrors !== null && (_errs4 ? vErrors.length = _errs4 : vErrors = null);
      else {
        const err17 = { instancePath: instancePath + "/url", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.access !== void 0) {
      let data3 = data.access;
      if (typeof data3 != "string") {
        const err18 = { instancePath: instancePath + "/access", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
      if (!(data3 === "public" || data3 === "signed" || data3 === "bearer")) {
        const err19 = { instancePath: instancePath + "/access", keyword: "enum", params: { allowedValues: schema17.properties.access.enum } };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
    if (data.urlExpiresAt !== void 0) {
      let data4 = data.urlExpiresAt;
      const _errs12 = errors;
      let valid2 = !1;
      const _errs13 = errors;
      validate23(data4, { instancePath: instancePath + "/urlExpiresAt", parentData: data, parentDataProperty: "urlExpiresAt", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length);
      var _valid1 = _errs13 === errors;
      if (valid2 = valid2 || _valid1, !valid2) {
        const _errs14 = errors;
        if (data4 !== null) {
          const err20 = { instancePath: instancePath + "/urlExpiresAt", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
        }
        var _valid1 = _errs14 === errors;
        valid2 = valid2 || _valid1;
      }
      if (valid2)
        errors = _errs12, vErrors !== null && (_errs12 ? vErrors.length = _errs12 : vErrors = null);
      else {
        const err21 = { instancePath: instancePath + "/urlExpiresAt", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.thumbnailUrl !== void 0) {
      let data5 = data.thumbnailUrl;
      const _errs17 = errors;
      let valid3 = !1;
      const _errs18 = errors;
      if (typeof data5 != "string") {
        const err22 = { instancePath: instancePath + "/thumbnailUrl", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
      var _valid2 = _errs18 === errors;
      if (valid3 = valid3 || _valid2, !valid3) {
        const _errs20 = errors;
        if (data5 !== null) {
          const err23 = { instancePath: instancePath + "/thumbnailUrl", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
        var _valid2 = _errs20 === errors;
        valid3 = valid3 || _valid2;
      }
      if (valid3)
        errors = _errs17, vErrors !== null && (_errs17 ? vErrors.length = _errs17 : vErrors = null);
      else {
        const err24 = { instancePath: instancePath + "/thumbnailUrl", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.mimeType !== void 0 && typeof data.mimeType != "string") {
      const err25 = { instancePath: instancePath + "/mimeType", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
    }
    if (data.size !== void 0) {
      let data7 = data.size;
      if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
        const err26 = { instancePath: instancePath + "/size", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
      if (typeof data7 == "number" && isFinite(data7)) {
        if (data7 > 9007199254740991 || isNaN(data7)) {
          const err27 = { instancePath: instancePath + "/size", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
        if (data7 < 0 || isNaN(data7)) {
          const err28 = { instancePath: instancePath + "/size", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
        }
      }
    }
    if (data.fileName !== void 0) {
      let data8 = data.fileName;
      const _errs27 = errors;
      let valid4 = !1;
      const _errs28 = errors;
      if (typeof data8 != "string") {
        const err29 = { instancePath: instancePath + "/fileName", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
      }
      var _valid3 = _errs28 === errors;
      if (valid4 = valid4 || _valid3, !valid4) {
        const _errs30 = errors;
        if (data8 !== null) {
          const err30 = { instancePath: instancePath + "/fileName", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
        }
        var _valid3 = _errs30 === errors;
        valid4 = valid4 || _valid3;
      }
      if (valid4)
        errors = _errs27, vErrors !== null && (_errs27 ? vErrors.length = _errs27 : vErrors = null);
      else {
        const err31 = { instancePath: instancePath + "/fileName", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
      }
    }
    if (data.width !== void 0) {
      let data9 = data.width;
      const _errs33 = errors;
      let valid5 = !1;
      const _errs34 = errors;
      if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
        const err32 = { instancePath: instancePath + "/width", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
      }
      if (typeof data9 == "number" && isFinite(data9)) {
        if (data9 > 9007199254740991 || isNaN(data9)) {
          const err33 = { instancePath: instancePath + "/width", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
        }
        if (data9 < 1 || isNaN(data9)) {
          const err34 = { instancePath: instancePath + "/width", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
        }
      }
      var _valid4 = _errs34 === errors;
      if (valid5 = valid5 || _valid4, !valid5) {
        const _errs36 = errors;
        if (data9 !== null) {
          const err35 = { instancePath: instancePath + "/width", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
        }
        var _valid4 = _errs36 === errors;
        valid5 = valid5 || _valid4;
      }
      if (valid5)
        errors = _errs33, vErrors !== null && (_errs33 ? vErrors.length = _errs33 : vErrors = null);
      else {
        const err36 = { instancePath: instancePath + "/width", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
      }
    }
    if (data.height !== void 0) {
      let data10 = data.height;
      const _errs39 = errors;
      let valid6 = !1;
      const _errs40 = errors;
      if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
        const err37 = { instancePath: instancePath + "/height", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
      }
      if (typeof data10 == "number" && isFinite(data10)) {
        if (data10 > 9007199254740991 || isNaN(data10)) {
          const err38 = { instancePath: instancePath + "/height", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
        }
        if (data10 < 1 || isNaN(data10)) {
          const err39 = { instancePath: instancePath + "/height", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
        }
      }
      var _valid5 = _errs40 === errors;
      if (valid6 = valid6 || _valid5, !valid6) {
        const _errs42 = errors;
        if (data10 !== null) {
          const err40 = { instancePath: instancePath + "/height", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
        }
        var _valid5 = _errs42 === errors;
        valid6 = valid6 || _valid5;
      }
      if (valid6)
        errors = _errs39, vErrors !== null && (_errs39 ? vErrors.length = _errs39 : vErrors = null);
      else {
        const err41 = { instancePath: instancePath + "/height", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
      }
    }
    if (data.duration !== void 0) {
      let data11 = data.duration;
      const _errs45 = errors;
      let valid7 = !1;
      const _errs46 = errors;
      if (typeof data11 == "number" && isFinite(data11)) {
        if (data11 < 0 || isNaN(data11)) {
          const err42 = { instancePath: instancePath + "/duration", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
        }
      } else {
        const err43 = { instancePath: instancePath + "/duration", keyword: "type", params: { type: "number" } };
        vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
      }
      var _valid6 = _errs46 === errors;
      if (valid7 = valid7 || _valid6, !valid7) {
        const _errs48 = errors;
        if (data11 !== null) {
          const err44 = { instancePath: instancePath + "/duration", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
        }
        var _valid6 = _errs48 === errors;
        valid7 = valid7 || _valid6;
      }
      if (valid7)
        errors = _errs45, vErrors !== null && (_errs45 ? vErrors.length = _errs45 : vErrors = null);
      else {
        const err45 = { instancePath: instancePath + "/duration", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
      }
    }
    if (data.waveform !== void 0) {
      let data12 = data.waveform;
      const _errs51 = errors;
      let valid8 = !1;
      const _errs52 = errors;
      if (Array.isArray(data12)) {
        if (data12.length > 128) {
          const err46 = { instancePath: instancePath + "/waveform", keyword: "maxItems", params: { limit: 128 } };
          vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
        }
        const len0 = data12.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data13 = data12[i0];
          if (!(typeof data13 == "number" && !(data13 % 1) && !isNaN(data13) && isFinite(data13))) {
            const err47 = { instancePath: instancePath + "/waveform/" + i0, keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
          }
          if (typeof data13 == "number" && isFinite(data13)) {
            if (data13 > 100 || isNaN(data13)) {
              const err48 = { instancePath: instancePath + "/waveform/" + i0, keyword: "maximum", params: { comparison: "<=", limit: 100 } };
              vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
            }
            if (data13 < 0 || isNaN(data13)) {
              const err49 = { instancePath: instancePath + "/waveform/" + i0, keyword: "minimum", params: { comparison: ">=", limit: 0 } };
              vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
            }
          }
        }
      } else {
        const err50 = { instancePath: instancePath + "/waveform", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
      }
      var _valid7 = _errs52 === errors;
      if (valid8 = valid8 || _valid7, !valid8) {
        const _errs56 = errors;
        if (data12 !== null) {
          const err51 = { instancePath: instancePath + "/waveform", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
        }
        var _valid7 = _errs56 === errors;
        valid8 = valid8 || _valid7;
      }
      if (valid8)
        errors = _errs51, vErrors !== null && (_errs51 ? vErrors.length = _errs51 : vErrors = null);
      else {
        const err52 = { instancePath: instancePath + "/waveform", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
      }
    }
    if (data.blurhash !== void 0) {
      let data14 = data.blurhash;
      const _errs59 = errors;
      let valid11 = !1;
      const _errs60 = errors;
      if (typeof data14 != "string") {
        const err53 = { instancePath: instancePath + "/blurhash", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
      }
      var _valid8 = _errs60 === errors;
      if (valid11 = valid11 || _valid8, !valid11) {
        const _errs62 = errors;
        if (data14 !== null) {
          const err54 = { instancePath: instancePath + "/blurhash", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
        }
        var _valid8 = _errs62 === errors;
        valid11 = valid11 || _valid8;
      }
      if (valid11)
        errors = _errs59, vErrors !== null && (_errs59 ? vErrors.length = _errs59 : vErrors = null);
      else {
        const err55 = { instancePath: instancePath + "/blurhash", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
      }
    }
    if (data.status !== void 0) {
      let data15 = data.status;
      if (typeof data15 != "string") {
        const err56 = { instancePath: instancePath + "/status", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
      }
      if (!(data15 === "READY" || data15 === "PROCESSING" || data15 === "FAILED")) {
        const err57 = { instancePath: instancePath + "/status", keyword: "enum", params: { allowedValues: schema17.properties.status.enum } };
        vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
      }
    }
  } else {
    const err58 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
  }
  return validate38.errors = vErrors, errors === 0;
}
const AttachmentAnswer = validate43, schema19 = { $id: "https://majlis.example/contract/1.0/schemas/AttachmentAnswer.json", title: "AttachmentAnswer", type: "object", properties: { attachment: { $ref: "Attachment.json" } }, required: ["attachment"] };
function validate43(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.attachment === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "attachment" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    data.attachment !== void 0 && (validate38(data.attachment, { instancePath: instancePath + "/attachment", parentData: data, parentDataProperty: "attachment", rootData }) || (vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors), errors = vErrors.length));
  } else {
    const err1 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate43.errors = vErrors, errors === 0;
}
const AttachmentKind = validate40, AttachmentUrl = validate45, schema20 = { $id: "https://majlis.example/contract/1.0/schemas/AttachmentUrl.json", title: "AttachmentUrl", type: "object", properties: { url: { type: "string" }, access: { enum: ["public", "signed", "bearer"], type: "string" }, expiresAt: { anyOf: [{ $ref: "ISO.json" }, { type: "null" }] } }, required: ["url", "access", "expiresAt"] };
function validate45(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.url === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "url" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.access === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "access" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.expiresAt === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "expiresAt" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.url !== void 0 && typeof data.url != "string") {
      const err3 = { instancePath: instancePath + "/url", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.access !== void 0) {
      let data1 = data.access;
      if (typeof data1 != "string") {
        const err4 = { instancePath: instancePath + "/access", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
      if (!(data1 === "public" || data1 === "signed" || data1 === "bearer")) {
        const err5 = { instancePath: instancePath + "/access", keyword: "enum", params: { allowedValues: schema20.properties.access.enum } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.expiresAt !== void 0) {
      let data2 = data.expiresAt;
      const _errs6 = errors;
      let valid1 = !1;
      const _errs7 = errors;
      validate23(data2, { instancePath: instancePath + "/expiresAt", parentData: data, parentDataProperty: "expiresAt", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length);
      var _valid0 = _errs7 === errors;
      if (valid1 = valid1 || _valid0, !valid1) {
        const _errs8 = errors;
        if (data2 !== null) {
          const err6 = { instancePath: instancePath + "/expiresAt", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        var _valid0 = _errs8 === errors;
        valid1 = valid1 || _valid0;
      }
      if (valid1)
        errors = _errs6, vErrors !== null && (_errs6 ? vErrors.length = _errs6 : vErrors = null);
      else {
        const err7 = { instancePath: instancePath + "/expiresAt", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
  } else {
    const err8 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
  }
  return validate45.errors = vErrors, errors === 0;
}
const CreateUploadRequest = validate47, schema21 = { $id: "https://majlis.example/contract/1.0/schemas/CreateUploadRequest.json", title: "CreateUploadRequest", type: "object", properties: { fileName: { type: "string", pattern: "^[^\\u0000\\uD800-\\uDFFF]*$", minLength: 1, maxLength: 255 }, mimeType: { type: "string", pattern: "^[^\\u0000\\uD800-\\uDFFF]*$", minLength: 1, maxLength: 255 }, size: { type: "integer", minimum: 1, maximum: 9007199254740991, description: "Bytes." }, kind: { $ref: "AttachmentKind.json" }, conversationId: { $ref: "Id.json", description: "Where it will be sent. A backend may ask for it." }, clientId: { $ref: "ClientId.json", description: "Of the message that it is for; the same again finds the same upload (MED-5)." }, duration: { type: "number", minimum: 0, description: "Seconds, up to 3 decimals (GEN-5)." } }, required: ["fileName", "mimeType", "size", "kind"] };
function validate47(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.fileName === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "fileName" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.mimeType === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "mimeType" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.size === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "size" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.kind === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "kind" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.fileName !== void 0) {
      let data0 = data.fileName;
      if (typeof data0 == "string") {
        if (func2(data0) > 255) {
          const err4 = { instancePath: instancePath + "/fileName", keyword: "maxLength", params: { limit: 255 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (func2(data0) < 1) {
          const err5 = { instancePath: instancePath + "/fileName", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (!pattern3.test(data0)) {
          const err6 = { instancePath: instancePath + "/fileName", keyword: "pattern", params: { pattern: "^[^\\u0000\\uD800-\\uDFFF]*$" } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/fileName", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.mimeType !== void 0) {
      let data1 = data.mimeType;
      if (typeof data1 == "string") {
        if (func2(data1) > 255) {
          const err8 = { instancePath: instancePath + "/mimeType", keyword: "maxLength", params: { limit: 255 } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        if (func2(data1) < 1) {
          const err9 = { instancePath: instancePath + "/mimeType", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        if (!pattern3.test(data1)) {
          const err10 = { instancePath: instancePath + "/mimeType", keyword: "pattern", params: { pattern: "^[^\\u0000\\uD800-\\uDFFF]*$" } };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        const err11 = { instancePath: instancePath + "/mimeType", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.size !== void 0) {
      let data2 = data.size;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        const err12 = { instancePath: instancePath + "/size", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 9007199254740991 || isNaN(data2)) {
          const err13 = { instancePath: instancePath + "/size", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        if (data2 < 1 || isNaN(data2)) {
          const err14 = { instancePath: instancePath + "/size", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      }
    }
    if (data.kind !== void 0 && (validate40(data.kind, { instancePath: instancePath + "/kind", parentData: data, parentDataProperty: "kind", rootData }) || (vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors), errors = vErrors.length)), data.conversationId !== void 0 && (validate24(data.conversationId, { instancePath: instancePath + "/conversationId", parentData: data, parentDataProperty: "conversationId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.clientId !== void 0 && (validate21(data.clientId, { instancePath: instancePath + "/clientId", parentData: data, parentDataProperty: "clientId", rootData }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length)), data.duration !== void 0) {
      let data6 = data.duration;
      if (typeof data6 == "number" && isFinite(data6)) {
        if (data6 < 0 || isNaN(data6)) {
          const err15 = { instancePath: instancePath + "/duration", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
      } else {
        const err16 = { instancePath: instancePath + "/duration", keyword: "type", params: { type: "number" } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
  } else {
    const err17 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
  }
  return validate47.errors = vErrors, errors === 0;
}
const UploadAnswer = validate51, schema22 = { $id: "https://majlis.example/contract/1.0/schemas/UploadAnswer.json", title: "UploadAnswer", type: "object", properties: { upload: { type: "object", properties: { id: { $ref: "Id.json" }, method: { type: "string" }, url: { type: "string" }, headers: { type: "object", additionalProperties: { type: "string" } }, expiresAt: { $ref: "ISO.json" }, received: { type: "integer", minimum: 0, maximum: 9007199254740991, description: "Bytes from the start that are safe (MED-5)." }, partSize: { type: "integer", minimum: 1, maximum: 9007199254740991, description: "Bytes of each part but the last (MED-5). Absent: the whole at once." } }, required: ["id", "method", "url", "headers", "expiresAt"] } }, required: ["upload"] };
function validate51(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.upload === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "upload" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.upload !== void 0) {
      let data0 = data.upload;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.id === void 0) {
          const err1 = { instancePath: instancePath + "/upload", keyword: "required", params: { missingProperty: "id" } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        if (data0.method === void 0) {
          const err2 = { instancePath: instancePath + "/upload", keyword: "required", params: { missingProperty: "method" } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        if (data0.url === void 0) {
          const err3 = { instancePath: instancePath + "/upload", keyword: "required", params: { missingProperty: "url" } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        if (data0.headers === void 0) {
          const err4 = { instancePath: instancePath + "/upload", keyword: "required", params: { missingProperty: "headers" } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (data0.expiresAt === void 0) {
          const err5 = { instancePath: instancePath + "/upload", keyword: "required", params: { missingProperty: "expiresAt" } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (data0.id !== void 0 && (validate24(data0.id, { instancePath: instancePath + "/upload/id", parentData: data0, parentDataProperty: "id", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data0.method !== void 0 && typeof data0.method != "string") {
          const err6 = { instancePath: instancePath + "/upload/method", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (data0.url !== void 0 && typeof data0.url != "string") {
          const err7 = { instancePath: instancePath + "/upload/url", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        if (data0.headers !== void 0) {
          let data4 = data0.headers;
          if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
            for (const key0 in data4)
              if (typeof data4[key0] != "string") {
                const err8 = { instancePath: instancePath + "/upload/headers/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
              }
          } else {
            const err9 = { instancePath: instancePath + "/upload/headers", keyword: "type", params: { type: "object" } };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
        }
        if (data0.expiresAt !== void 0 && (validate23(data0.expiresAt, { instancePath: instancePath + "/upload/expiresAt", parentData: data0, parentDataProperty: "expiresAt", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length)), data0.received !== void 0) {
          let data7 = data0.received;
          if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
            const err10 = { instancePath: instancePath + "/upload/received", keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
          if (typeof data7 == "number" && isFinite(data7)) {
            if (data7 > 9007199254740991 || isNaN(data7)) {
              const err11 = { instancePath: instancePath + "/upload/received", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
              vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
            }
            if (data7 < 0 || isNaN(data7)) {
              const err12 = { instancePath: instancePath + "/upload/received", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
              vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
            }
          }
        }
        if (data0.partSize !== void 0) {
          let data8 = data0.partSize;
          if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
            const err13 = { instancePath: instancePath + "/upload/partSize", keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
          }
          if (typeof data8 == "number" && isFinite(data8)) {
            if (data8 > 9007199254740991 || isNaN(data8)) {
              const err14 = { instancePath: instancePath + "/upload/partSize", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
              vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
            }
            if (data8 < 1 || isNaN(data8)) {
              const err15 = { instancePath: instancePath + "/upload/partSize", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
            }
          }
        }
      } else {
        const err16 = { instancePath: instancePath + "/upload", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
  } else {
    const err17 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
  }
  return validate51.errors = vErrors, errors === 0;
}
const UploadMediaForm = validate54, schema23 = { $id: "https://majlis.example/contract/1.0/schemas/UploadMediaForm.json", title: "UploadMediaForm", type: "object", properties: { conversationId: { $ref: "Id.json" }, clientId: { $ref: "ClientId.json" }, caption: { type: "string", pattern: "^[^\\u0000\\uD800-\\uDFFF]*$", maxLength: 5e3, description: "Becomes the content of the message." }, replyToId: { $ref: "Id.json" }, forwarded: { type: "boolean", description: "Text `true` or `false`; kept as told." }, duration: { type: "number", minimum: 0, description: "Seconds, up to 3 decimals (GEN-5)." } }, required: ["conversationId"] };
function validate54(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.conversationId === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "conversationId" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.conversationId !== void 0 && (validate24(data.conversationId, { instancePath: instancePath + "/conversationId", parentData: data, parentDataProperty: "conversationId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.clientId !== void 0 && (validate21(data.clientId, { instancePath: instancePath + "/clientId", parentData: data, parentDataProperty: "clientId", rootData }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length)), data.caption !== void 0) {
      let data2 = data.caption;
      if (typeof data2 == "string") {
        if (func2(data2) > 5e3) {
          const err1 = { instancePath: instancePath + "/caption", keyword: "maxLength", params: { limit: 5e3 } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        if (!pattern3.test(data2)) {
          const err2 = { instancePath: instancePath + "/caption", keyword: "pattern", params: { pattern: "^[^\\u0000\\uD800-\\uDFFF]*$" } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/caption", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.replyToId !== void 0 && (validate24(data.replyToId, { instancePath: instancePath + "/replyToId", parentData: data, parentDataProperty: "replyToId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.forwarded !== void 0 && typeof data.forwarded != "boolean") {
      const err4 = { instancePath: instancePath + "/forwarded", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.duration !== void 0) {
      let data5 = data.duration;
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 < 0 || isNaN(data5)) {
          const err5 = { instancePath: instancePath + "/duration", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/duration", keyword: "type", params: { type: "number" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
  } else {
    const err7 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate54.errors = vErrors, errors === 0;
}
const UploadVoiceForm = validate58, schema24 = { $id: "https://majlis.example/contract/1.0/schemas/UploadVoiceForm.json", title: "UploadVoiceForm", type: "object", properties: { conversationId: { $ref: "Id.json" }, duration: { type: "number", exclusiveMinimum: 0, maximum: 900, description: "Seconds as decimal text; above 0 and within the advertised limit (GEN-5)." }, clientId: { $ref: "ClientId.json" }, waveform: { type: "array", items: { type: "integer", minimum: 0, maximum: 100 }, maxItems: 128, description: "JSON: at most 128 integers of 0–100." }, replyToId: { $ref: "Id.json" }, forwarded: { type: "boolean", description: "Text `true` or `false`; kept as told." } }, required: ["conversationId", "duration"] };
function validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.conversationId === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "conversationId" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.duration === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "duration" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.conversationId !== void 0 && (validate24(data.conversationId, { instancePath: instancePath + "/conversationId", parentData: data, parentDataProperty: "conversationId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.duration !== void 0) {
      let data1 = data.duration;
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 900 || isNaN(data1)) {
          const err2 = { instancePath: instancePath + "/duration", keyword: "maximum", params: { comparison: "<=", limit: 900 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        if (data1 <= 0 || isNaN(data1)) {
          const err3 = { instancePath: instancePath + "/duration", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/duration", keyword: "type", params: { type: "number" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.clientId !== void 0 && (validate21(data.clientId, { instancePath: instancePath + "/clientId", parentData: data, parentDataProperty: "clientId", rootData }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length)), data.waveform !== void 0) {
      let data3 = data.waveform;
      if (Array.isArray(data3)) {
        if (data3.length > 128) {
          const err5 = { instancePath: instancePath + "/waveform", keyword: "maxItems", params: { limit: 128 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
            const err6 = { instancePath: instancePath + "/waveform/" + i0, keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
          if (typeof data4 == "number" && isFinite(data4)) {
            if (data4 > 100 || isNaN(data4)) {
              const err7 = { instancePath: instancePath + "/waveform/" + i0, keyword: "maximum", params: { comparison: "<=", limit: 100 } };
              vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
            }
            if (data4 < 0 || isNaN(data4)) {
              const err8 = { instancePath: instancePath + "/waveform/" + i0, keyword: "minimum", params: { comparison: ">=", limit: 0 } };
              vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
            }
          }
        }
      } else {
        const err9 = { instancePath: instancePath + "/waveform", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.replyToId !== void 0 && (validate24(data.replyToId, { instancePath: instancePath + "/replyToId", parentData: data, parentDataProperty: "replyToId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.forwarded !== void 0 && typeof data.forwarded != "boolean") {
      const err10 = { instancePath: instancePath + "/forwarded", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
  } else {
    const err11 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
  }
  return validate58.errors = vErrors, errors === 0;
}
const Bid = validate62, schema25 = { $id: "https://majlis.example/contract/1.0/schemas/Bid.json", title: "Bid", type: "object", properties: { amount: { type: "string", pattern: "^-?\\d{1,20}(\\.\\d{1,20})?$", description: "A decimal number as text, never a float." }, currency: { type: "string", pattern: "^[A-Z]{3}$", description: "ISO 4217." }, listingId: { anyOf: [{ $ref: "Id.json" }, { type: "null" }] }, status: { type: "string" } }, required: ["amount", "currency", "listingId"] }, pattern7 = new RegExp("^-?\\d{1,20}(\\.\\d{1,20})?$", "u"), pattern8 = new RegExp("^[A-Z]{3}$", "u");
function validate62(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.amount === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "amount" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.currency === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "currency" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.listingId === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "listingId" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.amount !== void 0) {
      let data0 = data.amount;
      if (typeof data0 == "string") {
        if (!pattern7.test(data0)) {
          const err3 = { instancePath: instancePath + "/amount", keyword: "pattern", params: { pattern: "^-?\\d{1,20}(\\.\\d{1,20})?$" } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/amount", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.currency !== void 0) {
      let data1 = data.currency;
      if (typeof data1 == "string") {
        if (!pattern8.test(data1)) {
          const err5 = { instancePath: instancePath + "/currency", keyword: "pattern", params: { pattern: "^[A-Z]{3}$" } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/currency", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.listingId !== void 0) {
      let data2 = data.listingId;
      const _errs6 = errors;
      let valid1 = !1;
      const _errs7 = errors;
      validate24(data2, { instancePath: instancePath + "/listingId", parentData: data, parentDataProperty: "listingId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length);
      var _valid0 = _errs7 === errors;
      if (valid1 = valid1 || _valid0, !valid1) {
        const _errs8 = errors;
        if (data2 !== null) {
          const err7 = { instancePath: instancePath + "/listingId", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        var _valid0 = _errs8 === errors;
        valid1 = valid1 || _valid0;
      }
      if (valid1)
        errors = _errs6, vErrors !== null && (_errs6 ? vErrors.length = _errs6 : vErrors = null);
      else {
        const err8 = { instancePath: instancePath + "/listingId", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.status !== void 0 && typeof data.status != "string") {
      const err9 = { instancePath: instancePath + "/status", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
  } else {
    const err10 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
  }
  return validate62.errors = vErrors, errors === 0;
}
const CallSummary = validate64, schema26 = { $id: "https://majlis.example/contract/1.0/schemas/CallSummary.json", title: "CallSummary", type: "object", properties: { id: { $ref: "Id.json" }, type: { $ref: "CallType.json" }, status: { $ref: "CallStatus.json" }, duration: { anyOf: [{ type: "integer", minimum: 0, maximum: 9007199254740991, description: "Whole seconds (GEN-5)." }, { type: "null" }] } }, required: ["id", "type", "status", "duration"] }, schema27 = { $id: "https://majlis.example/contract/1.0/schemas/CallType.json", title: "CallType", enum: ["VOICE", "VIDEO"], type: "string" };
function validate66(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string") {
    const err0 = { instancePath, keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (!(data === "VOICE" || data === "VIDEO")) {
    const err1 = { instancePath, keyword: "enum", params: { allowedValues: schema27.enum } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate66.errors = vErrors, errors === 0;
}
const schema28 = { $id: "https://majlis.example/contract/1.0/schemas/CallStatus.json", title: "CallStatus", enum: ["RINGING", "ANSWERED", "ENDED", "MISSED", "DECLINED", "BUSY", "FAILED"], type: "string" };
function validate68(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string") {
    const err0 = { instancePath, keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (!(data === "RINGING" || data === "ANSWERED" || data === "ENDED" || data === "MISSED" || data === "DECLINED" || data === "BUSY" || data === "FAILED")) {
    const err1 = { instancePath, keyword: "enum", params: { allowedValues: schema28.enum } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate68.errors = vErrors, errors === 0;
}
function validate64(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.type === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.status === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "status" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.duration === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "duration" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.id !== void 0 && (validate24(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.type !== void 0 && (validate66(data.type, { instancePath: instancePath + "/type", parentData: data, parentDataProperty: "type", rootData }) || (vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors), errors = vErrors.length)), data.status !== void 0 && (validate68(data.status, { instancePath: instancePath + "/status", parentData: data, parentDataProperty: "status", rootData }) || (vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors), errors = vErrors.length)), data.duration !== void 0) {
      let data3 = data.duration;
      const _errs5 = errors;
      let valid1 = !1;
      const _errs6 = errors;
      if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        const err4 = { instancePath: instancePath + "/duration", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 9007199254740991 || isNaN(data3)) {
          const err5 = { instancePath: instancePath + "/duration", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (data3 < 0 || isNaN(data3)) {
          const err6 = { instancePath: instancePath + "/duration", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      }
      var _valid0 = _errs6 === errors;
      if (valid1 = valid1 || _valid0, !valid1) {
        const _errs8 = errors;
        if (data3 !== null) {
          const err7 = { instancePath: instancePath + "/duration", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        var _valid0 = _errs8 === errors;
        valid1 = valid1 || _valid0;
      }
      if (valid1)
        errors = _errs5, vErrors !== null && (_errs5 ? vErrors.length = _errs5 : vErrors = null);
      else {
        const err8 = { instancePath: instancePath + "/duration", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
  } else {
    const err9 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
  }
  return validate64.errors = vErrors, errors === 0;
}
const EditMessageRequest = validate70, schema29 = { $id: "https://majlis.example/contract/1.0/schemas/EditMessageRequest.json", title: "EditMessageRequest", type: "object", properties: { content: { type: "string", pattern: "^[^\\u0000\\uD800-\\uDFFF]*$", maxLength: 5e3, allOf: [{ pattern: "\\S" }] } }, required: ["content"] }, pattern9 = new RegExp("\\S", "u");
function validate70(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.content === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "content" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.content !== void 0) {
      let data0 = data.content;
      if (typeof data0 == "string" && !pattern9.test(data0)) {
        const err1 = { instancePath: instancePath + "/content", keyword: "pattern", params: { pattern: "\\S" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
      if (typeof data0 == "string") {
        if (func2(data0) > 5e3) {
          const err2 = { instancePath: instancePath + "/content", keyword: "maxLength", params: { limit: 5e3 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        if (!pattern3.test(data0)) {
          const err3 = { instancePath: instancePath + "/content", keyword: "pattern", params: { pattern: "^[^\\u0000\\uD800-\\uDFFF]*$" } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/content", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
  } else {
    const err5 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  return validate70.errors = vErrors, errors === 0;
}
const GeoPoint = validate71, schema30 = { $id: "https://majlis.example/contract/1.0/schemas/GeoPoint.json", title: "GeoPoint", type: "object", properties: { lat: { type: "number", minimum: -90, maximum: 90, description: "Degrees, −90 to 90." }, lng: { type: "number", minimum: -180, maximum: 180, description: "Degrees, −180 to 180." }, address: { anyOf: [{ type: "string", pattern: "^[^\\u0000\\uD800-\\uDFFF]*$", maxLength: 1e3 }, { type: "null" }] } }, required: ["lat", "lng", "address"] };
function validate71(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.lat === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "lat" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.lng === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "lng" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.address === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "address" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.lat !== void 0) {
      let data0 = data.lat;
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 90 || isNaN(data0)) {
          const err3 = { instancePath: instancePath + "/lat", keyword: "maximum", params: { comparison: "<=", limit: 90 } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        if (data0 < -90 || isNaN(data0)) {
          const err4 = { instancePath: instancePath + "/lat", keyword: "minimum", params: { comparison: ">=", limit: -90 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/lat", keyword: "type", params: { type: "number" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.lng !== void 0) {
      let data1 = data.lng;
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 180 || isNaN(data1)) {
          const err6 = { instancePath: instancePath + "/lng", keyword: "maximum", params: { comparison: "<=", limit: 180 } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (data1 < -180 || isNaN(data1)) {
          const err7 = { instancePath: instancePath + "/lng", keyword: "minimum", params: { comparison: ">=", limit: -180 } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/lng", keyword: "type", params: { type: "number" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.address !== void 0) {
      let data2 = data.address;
      const _errs6 = errors;
      let valid1 = !1;
      const _errs7 = errors;
      if (typeof data2 == "string") {
        if (func2(data2) > 1e3) {
          const err9 = { instancePath: instancePath + "/address", keyword: "maxLength", params: { limit: 1e3 } };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        if (!pattern3.test(data2)) {
          const err10 = { instancePath: instancePath + "/address", keyword: "pattern", params: { pattern: "^[^\\u0000\\uD800-\\uDFFF]*$" } };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        const err11 = { instancePath: instancePath + "/address", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
      var _valid0 = _errs7 === errors;
      if (valid1 = valid1 || _valid0, !valid1) {
        const _errs9 = errors;
        if (data2 !== null) {
          const err12 = { instancePath: instancePath + "/address", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        var _valid0 = _errs9 === errors;
        valid1 = valid1 || _valid0;
      }
      if (valid1)
        errors = _errs6, vErrors !== null && (_errs6 ? vErrors.length = _errs6 : vErrors = null);
      else {
        const err13 = { instancePath: instancePath + "/address", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
  } else {
    const err14 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
  }
  return validate71.errors = vErrors, errors === 0;
}
const Message = validate72, schema31 = { $id: "https://majlis.example/contract/1.0/schemas/Message.json", title: "Message", allOf: [{ $ref: "MessageBase.json" }, { type: "object", required: ["type"], properties: { type: { anyOf: [{ enum: ["TEXT", "IMAGE", "FILE", "VOICE", "VIDEO"], type: "string" }, { const: "LOCATION" }, { const: "BID" }, { enum: ["CALL_STARTED", "CALL_ENDED", "CALL_MISSED"], type: "string" }, { const: "SYSTEM" }, { type: "string", pattern: "^X_[A-Za-z0-9_]{1,62}$" }] } }, allOf: [{ if: { properties: { type: { enum: ["TEXT", "IMAGE", "FILE", "VOICE", "VIDEO"], type: "string" } }, required: ["type"] }, then: { type: "object", properties: { type: { enum: ["TEXT", "IMAGE", "FILE", "VOICE", "VIDEO"], type: "string" } }, required: ["type"] } }, { if: { properties: { type: { const: "LOCATION" } }, required: ["type"] }, then: { type: "object", properties: { type: { const: "LOCATION" }, location: { anyOf: [{ $ref: "GeoPoint.json" }, { type: "null" }] } }, required: ["type", "location"] } }, { if: { properties: { type: { const: "BID" } }, required: ["type"] }, then: { type: "object", properties: { type: { const: "BID" }, bid: { anyOf: [{ $ref: "Bid.json" }, { type: "null" }] } }, required: ["type", "bid"] } }, { if: { properties: { type: { enum: ["CALL_STARTED", "CALL_ENDED", "CALL_MISSED"], type: "string" } }, required: ["type"] }, then: { type: "object", properties: { type: { enum: ["CALL_STARTED", "CALL_ENDED", "CALL_MISSED"], type: "string" }, call: { $ref: "CallSummary.json" } }, required: ["type", "call"] } }, { if: { properties: { type: { const: "SYSTEM" } }, required: ["type"] }, then: { type: "object", properties: { type: { const: "SYSTEM" }, system: { type: "object", properties: { event: { type: "string" }, userIds: { type: "array", items: { $ref: "Id.json" } } }, required: ["event", "userIds"] } }, required: ["type", "system"] } }, { if: { properties: { type: { type: "string", pattern: "^X_[A-Za-z0-9_]{1,62}$" } }, required: ["type"] }, then: { type: "object", properties: { type: { type: "string", pattern: "^X_[A-Za-z0-9_]{1,62}$" }, custom: { type: "object", description: "At most 8 KB as JSON." } }, required: ["type", "custom"] } }] }] }, schema32 = { $id: "https://majlis.example/contract/1.0/schemas/MessageBase.json", title: "MessageBase", type: "object", properties: { id: { $ref: "Id.json" }, conversationId: { $ref: "Id.json" }, seq: { $ref: "Seq.json" }, rev: { $ref: "Seq.json" }, clientId: { anyOf: [{ type: "string" }, { type: "null" }] }, senderId: { anyOf: [{ $ref: "Id.json" }, { type: "null" }] }, content: { anyOf: [{ type: "string" }, { type: "null" }] }, attachments: { type: "array", items: { $ref: "Attachment.json" } }, replyTo: { anyOf: [{ $ref: "ReplyPreview.json" }, { type: "null" }] }, reactions: { type: "array", items: { $ref: "Reaction.json" } }, createdAt: { $ref: "ISO.json" }, editedAt: { anyOf: [{ $ref: "ISO.json" }, { type: "null" }] }, deletedAt: { anyOf: [{ $ref: "ISO.json" }, { type: "null" }] }, forwarded: { type: "boolean" } }, required: ["id", "conversationId", "seq", "rev", "clientId", "senderId", "content", "attachments", "replyTo", "reactions", "createdAt", "editedAt", "deletedAt"] }, schema33 = { $id: "https://majlis.example/contract/1.0/schemas/ReplyPreview.json", title: "ReplyPreview", type: "object", properties: { id: { $ref: "Id.json" }, seq: { $ref: "Seq.json" }, senderId: { anyOf: [{ $ref: "Id.json" }, { type: "null" }] }, type: { type: "string" }, content: { anyOf: [{ type: "string", pattern: "^[^\\u0000\\uD800-\\uDFFF]*$", maxLength: 200, description: "At most 200 code points." }, { type: "null" }] } }, required: ["id", "seq", "senderId", "type", "content"] };
function validate80(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.seq === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "seq" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.senderId === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "senderId" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.type === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.content === void 0) {
      const err4 = { instancePath, keyword: "required", params: { missingProperty: "content" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.id !== void 0 && (validate24(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.seq !== void 0 && (validate25(data.seq, { instancePath: instancePath + "/seq", parentData: data, parentDataProperty: "seq", rootData }) || (vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors), errors = vErrors.length)), data.senderId !== void 0) {
      let data2 = data.senderId;
      const _errs4 = errors;
      let valid1 = !1;
      const _errs5 = errors;
      validate24(data2, { instancePath: instancePath + "/senderId", parentData: data, parentDataProperty: "senderId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length);
      var _valid0 = _errs5 === errors;
      if (valid1 = valid1 || _valid0, !valid1) {
        const _errs6 = errors;
        if (data2 !== null) {
          const err5 = { instancePath: instancePath + "/senderId", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        var _valid0 = _errs6 === errors;
        valid1 = valid1 || _valid0;
      }
      if (valid1)
        errors = _errs4, vErrors !== null && (_errs4 ? vErrors.length = _errs4 : vErrors = null);
      else {
        const err6 = { instancePath: instancePath + "/senderId", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.type !== void 0 && typeof data.type != "string") {
      const err7 = { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.content !== void 0) {
      let data4 = data.content;
      const _errs11 = errors;
      let valid2 = !1;
      const _errs12 = errors;
      if (typeof data4 == "string") {
        if (func2(data4) > 200) {
          const err8 = { instancePath: instancePath + "/content", keyword: "maxLength", params: { limit: 200 } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        if (!pattern3.test(data4)) {
          const err9 = { instancePath: instancePath + "/content", keyword: "pattern", params: { pattern: "^[^\\u0000\\uD800-\\uDFFF]*$" } };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/content", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
      var _valid1 = _errs12 === errors;
      if (valid2 = valid2 || _valid1, !valid2) {
        const _errs14 = errors;
        if (data4 !== null) {
          const err11 = { instancePath: instancePath + "/content", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        var _valid1 = _errs14 === errors;
        valid2 = valid2 || _valid1;
      }
      if (valid2)
        errors = _errs11, vErrors !== null && (_errs11 ? vErrors.length = _errs11 : vErrors = null);
      else {
        const err12 = { instancePath: instancePath + "/content", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
  } else {
    const err13 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
  }
  return validate80.errors = vErrors, errors === 0;
}
const schema34 = { $id: "https://majlis.example/contract/1.0/schemas/Reaction.json", title: "Reaction", type: "object", properties: { emoji: { type: "string", description: "One grapheme of at most 64 bytes." }, count: { type: "integer", minimum: 1, maximum: 9007199254740991 }, userIds: { type: "array", items: { $ref: "Id.json" }, maxItems: 50, description: "The newest first, at most 50." } }, required: ["emoji", "count", "userIds"] };
function validate85(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.emoji === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "emoji" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.count === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "count" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.userIds === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "userIds" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.emoji !== void 0 && typeof data.emoji != "string") {
      const err3 = { instancePath: instancePath + "/emoji", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.count !== void 0) {
      let data1 = data.count;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        const err4 = { instancePath: instancePath + "/count", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          const err5 = { instancePath: instancePath + "/count", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (data1 < 1 || isNaN(data1)) {
          const err6 = { instancePath: instancePath + "/count", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      }
    }
    if (data.userIds !== void 0) {
      let data2 = data.userIds;
      if (Array.isArray(data2)) {
        if (data2.length > 50) {
          const err7 = { instancePath: instancePath + "/userIds", keyword: "maxItems", params: { limit: 50 } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate24(data2[i0], { instancePath: instancePath + "/userIds/" + i0, parentData: data2, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length);
      } else {
        const err8 = { instancePath: instancePath + "/userIds", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
  } else {
    const err9 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
  }
  return validate85.errors = vErrors, errors === 0;
}
function validate73(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.conversationId === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "conversationId" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.seq === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "seq" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.rev === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "rev" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.clientId === void 0) {
      const err4 = { instancePath, keyword: "required", params: { missingProperty: "clientId" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.senderId === void 0) {
      const err5 = { instancePath, keyword: "required", params: { missingProperty: "senderId" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.content === void 0) {
      const err6 = { instancePath, keyword: "required", params: { missingProperty: "content" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.attachments === void 0) {
      const err7 = { instancePath, keyword: "required", params: { missingProperty: "attachments" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.replyTo === void 0) {
      const err8 = { instancePath, keyword: "required", params: { missingProperty: "replyTo" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.reactions === void 0) {
      const err9 = { instancePath, keyword: "required", params: { missingProperty: "reactions" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.createdAt === void 0) {
      const err10 = { instancePath, keyword: "required", params: { missingProperty: "createdAt" } };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.editedAt === void 0) {
      const err11 = { instancePath, keyword: "required", params: { missingProperty: "editedAt" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.deletedAt === void 0) {
      const err12 = { instancePath, keyword: "required", params: { missingProperty: "deletedAt" } };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.id !== void 0 && (validate24(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.conversationId !== void 0 && (validate24(data.conversationId, { instancePath: instancePath + "/conversationId", parentData: data, parentDataProperty: "conversationId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.seq !== void 0 && (validate25(data.seq, { instancePath: instancePath + "/seq", parentData: data, parentDataProperty: "seq", rootData }) || (vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors), errors = vErrors.length)), data.rev !== void 0 && (validate25(data.rev, { instancePath: instancePath + "/rev", parentData: data, parentDataProperty: "rev", rootData }) || (vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors), errors = vErrors.length)), data.clientId !== void 0) {
      let data4 = data.clientId;
      const _errs6 = errors;
      let valid1 = !1;
      const _errs7 = errors;
      if (typeof data4 != "string") {
        const err13 = { instancePath: instancePath + "/clientId", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
      var _valid0 = _errs7 === errors;
      if (valid1 = valid1 || _valid0, !valid1) {
        const _errs9 = errors;
        if (data4 !== null) {
          const err14 = { instancePath: instancePath + "/clientId", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
        var _valid0 = _errs9 === errors;
        valid1 = valid1 || _valid0;
      }
      if (valid1)
        errors = _errs6, vErrors !== null && (_errs6 ? vErrors.length = _errs6 : vErrors = null);
      else {
        const err15 = { instancePath: instancePath + "/clientId", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.senderId !== void 0) {
      let data5 = data.senderId;
      const _errs12 = errors;
      let valid2 = !1;
      const _errs13 = errors;
      validate24(data5, { instancePath: instancePath + "/senderId", parentData: data, parentDataProperty: "senderId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length);
      var _valid1 = _errs13 === errors;
      if (valid2 = valid2 || _valid1, !valid2) {
        const _errs14 = errors;
        if (data5 !== null) {
          const err16 = { instancePath: instancePath + "/senderId", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
        var _valid1 = _errs14 === errors;
        valid2 = valid2 || _valid1;
      }
      if (valid2)
        errors = _errs12, vErrors !== null && (_errs12 ? vErrors.length = _errs12 : vErrors = null);
      else {
        const err17 = { instancePath: instancePath + "/senderId", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.content !== void 0) {
      let data6 = data.content;
      const _errs17 = errors;
      let valid3 = !1;
      const _errs18 = errors;
      if (typeof data6 != "string") {
        const err18 = { instancePath: instancePath + "/content", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
      var _valid2 = _errs18 === errors;
      if (valid3 = valid3 || _valid2, !valid3) {
        const _errs20 = errors;
        if (data6 !== null) {
          const err19 = { instancePath: instancePath + "/content", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
        var _valid2 = _errs20 === errors;
        valid3 = valid3 || _valid2;
      }
      if (valid3)
        errors = _errs17, vErrors !== null && (_errs17 ? vErrors.length = _errs17 : vErrors = null);
      else {
        const err20 = { instancePath: instancePath + "/content", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.attachments !== void 0) {
      let data7 = data.attachments;
      if (Array.isArray(data7)) {
        const len0 = data7.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate38(data7[i0], { instancePath: instancePath + "/attachments/" + i0, parentData: data7, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors), errors = vErrors.length);
      } else {
        const err21 = { instancePath: instancePath + "/attachments", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.replyTo !== void 0) {
      let data9 = data.replyTo;
      const _errs26 = errors;
      let valid6 = !1;
      const _errs27 = errors;
      validate80(data9, { instancePath: instancePath + "/replyTo", parentData: data, parentDataProperty: "replyTo", rootData }) || (vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors), errors = vErrors.length);
      var _valid3 = _errs27 === errors;
      if (valid6 = valid6 || _valid3, !valid6) {
        const _errs28 = errors;
        if (data9 !== null) {
          const err22 = { instancePath: instancePath + "/replyTo", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
        var _valid3 = _errs28 === errors;
        valid6 = valid6 || _valid3;
      }
      if (valid6)
        errors = _errs26, vErrors !== null && (_errs26 ? vErrors.length = _errs26 : vErrors = null);
      else {
        const err23 = { instancePath: instancePath + "/replyTo", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
    if (data.reactions !== void 0) {
      let data10 = data.reactions;
      if (Array.isArray(data10)) {
        const len1 = data10.length;
        for (let i1 = 0; i1 < len1; i1++)
          validate85(data10[i1], { instancePath: instancePath + "/reactions/" + i1, parentData: data10, parentDataProperty: i1, rootData }) || (vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors), errors = vErrors.length);
      } else {
        const err24 = { instancePath: instancePath + "/reactions", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.createdAt !== void 0 && (validate23(data.createdAt, { instancePath: instancePath + "/createdAt", parentData: data, parentDataProperty: "createdAt", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length)), data.editedAt !== void 0) {
      let data13 = data.editedAt;
      const _errs35 = errors;
      let valid9 = !1;
      const _errs36 = errors;
      validate23(data13, { instancePath: instancePath + "/editedAt", parentData: data, parentDataProperty: "editedAt", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length);
      var _valid4 = _errs36 === errors;
      if (valid9 = valid9 || _valid4, !valid9) {
        const _errs37 = errors;
        if (data13 !== null) {
          const err25 = { instancePath: instancePath + "/editedAt", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
        }
        var _valid4 = _errs37 === errors;
        valid9 = valid9 || _valid4;
      }
      if (valid9)
        errors = _errs35, vErrors !== null && (_errs35 ? vErrors.length = _errs35 : vErrors = null);
      else {
        const err26 = { instancePath: instancePath + "/editedAt", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    if (data.deletedAt !== void 0) {
      let data14 = data.deletedAt;
      const _errs40 = errors;
      let valid10 = !1;
      const _errs41 = errors;
      validate23(data14, { instancePath: instancePath + "/deletedAt", parentData: data, parentDataProperty: "deletedAt", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length);
      var _valid5 = _errs41 === errors;
      if (valid10 = valid10 || _valid5, !valid10) {
        const _errs42 = errors;
        if (data14 !== null) {
          const err27 = { instancePath: instancePath + "/deletedAt", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
        var _valid5 = _errs42 === errors;
        valid10 = valid10 || _valid5;
      }
      if (valid10)
        errors = _errs40, vErrors !== null && (_errs40 ? vErrors.length = _errs40 : vErrors = null);
      else {
        const err28 = { instancePath: instancePath + "/deletedAt", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.forwarded !== void 0 && typeof data.forwarded != "boolean") {
      const err29 = { instancePath: instancePath + "/forwarded", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
    }
  } else {
    const err30 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
  }
  return validate73.errors = vErrors, errors === 0;
}
const pattern13 = new RegExp("^X_[A-Za-z0-9_]{1,62}$", "u");
function validate72(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  validate73(data, { instancePath, parentData, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors), errors = vErrors.length);
  const _errs4 = errors;
  let valid2 = !0;
  const _errs5 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.type === void 0 && (missing0 = "type")) {
      const err0 = {};
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    } else if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string") {
        const err1 = {};
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
      if (!(data0 === "TEXT" || data0 === "IMAGE" || data0 === "FILE" || data0 === "VOICE" || data0 === "VIDEO")) {
        const err2 = {};
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
  }
  var _valid0 = _errs5 === errors;
  if (errors = _errs4, vErrors !== null && (_errs4 ? vErrors.length = _errs4 : vErrors = null), _valid0) {
    const _errs8 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.type === void 0) {
        const err3 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data.type !== void 0) {
        let data1 = data.type;
        if (typeof data1 != "string") {
          const err4 = { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (!(data1 === "TEXT" || data1 === "IMAGE" || data1 === "FILE" || data1 === "VOICE" || data1 === "VIDEO")) {
          const err5 = { instancePath: instancePath + "/type", keyword: "enum", params: { allowedValues: schema31.allOf[1].allOf[0].then.properties.type.enum } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      }
    } else {
      const err6 = { instancePath, keyword: "type", params: { type: "object" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    var _valid0 = _errs8 === errors;
    valid2 = _valid0;
  }
  if (!valid2) {
    const err7 = { instancePath, keyword: "if", params: { failingKeyword: "then" } };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  const _errs13 = errors;
  let valid5 = !0;
  const _errs14 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing1;
    if (data.type === void 0 && (missing1 = "type")) {
      const err8 = {};
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    } else if (data.type !== void 0 && data.type !== "LOCATION") {
      const err9 = {};
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
  }
  var _valid1 = _errs14 === errors;
  if (errors = _errs13, vErrors !== null && (_errs13 ? vErrors.length = _errs13 : vErrors = null), _valid1) {
    const _errs16 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.type === void 0) {
        const err10 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
      if (data.location === void 0) {
        const err11 = { instancePath, keyword: "required", params: { missingProperty: "location" } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
      if (data.type !== void 0 && data.type !== "LOCATION") {
        const err12 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "LOCATION" } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      if (data.location !== void 0) {
        let data4 = data.location;
        const _errs20 = errors;
        let valid8 = !1;
        const _errs21 = errors;
        validate71(data4, { instancePath: instancePath + "/location", parentData: data, parentDataProperty: "location", rootData }) || (vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors), errors = vErrors.length);
        var _valid2 = _errs21 === errors;
        if (valid8 = valid8 || _valid2, !valid8) {
          const _errs22 = errors;
          if (data4 !== null) {
            const err13 = { instancePath: instancePath + "/location", keyword: "type", params: { type: "null" } };
            vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
          }
          var _valid2 = _errs22 === errors;
          valid8 = valid8 || _valid2;
        }
        if (valid8)
          errors = _errs20, vErrors !== null && (_errs20 ? vErrors.length = _errs20 : vErrors = null);
        else {
          const err14 = { instancePath: instancePath + "/location", keyword: "anyOf", params: {} };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      }
    } else {
      const err15 = { instancePath, keyword: "type", params: { type: "object" } };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    var _valid1 = _errs16 === errors;
    valid5 = _valid1;
  }
  if (!valid5) {
    const err16 = { instancePath, keyword: "if", params: { failingKeyword: "then" } };
    vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
  }
  const _errs25 = errors;
  let valid9 = !0;
  const _errs26 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing2;
    if (data.type === void 0 && (missing2 = "type")) {
      const err17 = {};
      vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
    } else if (data.type !== void 0 && data.type !== "BID") {
      const err18 = {};
      vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
    }
  }
  var _valid3 = _errs26 === errors;
  if (errors = _errs25, vErrors !== null && (_errs25 ? vErrors.length = _errs25 : vErrors = null), _valid3) {
    const _errs28 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.type === void 0) {
        const err19 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
      if (data.bid === void 0) {
        const err20 = { instancePath, keyword: "required", params: { missingProperty: "bid" } };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
      if (data.type !== void 0 && data.type !== "BID") {
        const err21 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "BID" } };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
      if (data.bid !== void 0) {
        let data7 = data.bid;
        const _errs32 = errors;
        let valid12 = !1;
        const _errs33 = errors;
        validate62(data7, { instancePath: instancePath + "/bid", parentData: data, parentDataProperty: "bid", rootData }) || (vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors), errors = vErrors.length);
        var _valid4 = _errs33 === errors;
        if (valid12 = valid12 || _valid4, !valid12) {
          const _errs34 = errors;
          if (data7 !== null) {
            const err22 = { instancePath: instancePath + "/bid", keyword: "type", params: { type: "null" } };
            vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
          }
          var _valid4 = _errs34 === errors;
          valid12 = valid12 || _valid4;
        }
        if (valid12)
          errors = _errs32, vErrors !== null && (_errs32 ? vErrors.length = _errs32 : vErrors = null);
        else {
          const err23 = { instancePath: instancePath + "/bid", keyword: "anyOf", params: {} };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
      }
    } else {
      const err24 = { instancePath, keyword: "type", params: { type: "object" } };
      vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
    }
    var _valid3 = _errs28 === errors;
    valid9 = _valid3;
  }
  if (!valid9) {
    const err25 = { instancePath, keyword: "if", params: { failingKeyword: "then" } };
    vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
  }
  const _errs37 = errors;
  let valid13 = !0;
  const _errs38 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing3;
    if (data.type === void 0 && (missing3 = "type")) {
      const err26 = {};
      vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
    } else if (data.type !== void 0) {
      let data8 = data.type;
      if (typeof data8 != "string") {
        const err27 = {};
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
      if (!(data8 === "CALL_STARTED" || data8 === "CALL_ENDED" || data8 === "CALL_MISSED")) {
        const err28 = {};
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
  }
  var _valid5 = _errs38 === errors;
  if (errors = _errs37, vErrors !== null && (_errs37 ? vErrors.length = _errs37 : vErrors = null), _valid5) {
    const _errs41 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.type === void 0) {
        const err29 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
        vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
      }
      if (data.call === void 0) {
        const err30 = { instancePath, keyword: "required", params: { missingProperty: "call" } };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
      if (data.type !== void 0) {
        let data9 = data.type;
        if (typeof data9 != "string") {
          const err31 = { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
        }
        if (!(data9 === "CALL_STARTED" || data9 === "CALL_ENDED" || data9 === "CALL_MISSED")) {
          const err32 = { instancePath: instancePath + "/type", keyword: "enum", params: { allowedValues: schema31.allOf[1].allOf[3].then.properties.type.enum } };
          vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
        }
      }
      data.call !== void 0 && (validate64(data.call, { instancePath: instancePath + "/call", parentData: data, parentDataProperty: "call", rootData }) || (vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors), errors = vErrors.length));
    } else {
      const err33 = { instancePath, keyword: "type", params: { type: "object" } };
      vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
    }
    var _valid5 = _errs41 === errors;
    valid13 = _valid5;
  }
  if (!valid13) {
    const err34 = { instancePath, keyword: "if", params: { failingKeyword: "then" } };
    vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
  }
  const _errs47 = errors;
  let valid16 = !0;
  const _errs48 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing4;
    if (data.type === void 0 && (missing4 = "type")) {
      const err35 = {};
      vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
    } else if (data.type !== void 0 && data.type !== "SYSTEM") {
      const err36 = {};
      vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
    }
  }
  var _valid6 = _errs48 === errors;
  if (errors = _errs47, vErrors !== null && (_errs47 ? vErrors.length = _errs47 : vErrors = null), _valid6) {
    const _errs50 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.type === void 0) {
        const err37 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
        vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
      }
      if (data.system === void 0) {
        const err38 = { instancePath, keyword: "required", params: { missingProperty: "system" } };
        vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
      }
      if (data.type !== void 0 && data.type !== "SYSTEM") {
        const err39 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "SYSTEM" } };
        vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
      }
      if (data.system !== void 0) {
        let data13 = data.system;
        if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
          if (data13.event === void 0) {
            const err40 = { instancePath: instancePath + "/system", keyword: "required", params: { missingProperty: "event" } };
            vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
          }
          if (data13.userIds === void 0) {
            const err41 = { instancePath: instancePath + "/system", keyword: "required", params: { missingProperty: "userIds" } };
            vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
          }
          if (data13.event !== void 0 && typeof data13.event != "string") {
            const err42 = { instancePath: instancePath + "/system/event", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
          }
          if (data13.userIds !== void 0) {
            let data15 = data13.userIds;
            if (Array.isArray(data15)) {
              const len0 = data15.length;
              for (let i0 = 0; i0 < len0; i0++)
                validate24(data15[i0], { instancePath: instancePath + "/system/userIds/" + i0, parentData: data15, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length);
            } else {
              const err43 = { instancePath: instancePath + "/system/userIds", keyword: "type", params: { type: "array" } };
              vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
            }
          }
        } else {
          const err44 = { instancePath: instancePath + "/system", keyword: "type", params: { type: "object" } };
          vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
        }
      }
    } else {
      const err45 = { instancePath, keyword: "type", params: { type: "object" } };
      vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
    }
    var _valid6 = _errs50 === errors;
    valid16 = _valid6;
  }
  if (!valid16) {
    const err46 = { instancePath, keyword: "if", params: { failingKeyword: "then" } };
    vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
  }
  const _errs61 = errors;
  let valid22 = !0;
  const _errs62 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing5;
    if (data.type === void 0 && (missing5 = "type")) {
      const err47 = {};
      vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
    } else if (data.type !== void 0) {
      let data17 = data.type;
      if (errors === errors)
        if (typeof data17 == "string") {
          if (!pattern13.test(data17)) {
            const err48 = {};
            vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
          }
        } else {
          const err49 = {};
          vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
        }
    }
  }
  var _valid7 = _errs62 === errors;
  if (errors = _errs61, vErrors !== null && (_errs61 ? vErrors.length = _errs61 : vErrors = null), _valid7) {
    const _errs65 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.type === void 0) {
        const err50 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
        vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
      }
      if (data.custom === void 0) {
        const err51 = { instancePath, keyword: "required", params: { missingProperty: "custom" } };
        vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
      }
      if (data.type !== void 0) {
        let data18 = data.type;
        if (typeof data18 == "string") {
          if (!pattern13.test(data18)) {
            const err52 = { instancePath: instancePath + "/type", keyword: "pattern", params: { pattern: "^X_[A-Za-z0-9_]{1,62}$" } };
            vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
          }
        } else {
          const err53 = { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
        }
      }
      if (data.custom !== void 0) {
        let data19 = data.custom;
        if (!(data19 && typeof data19 == "object" && !Array.isArray(data19))) {
          const err54 = { instancePath: instancePath + "/custom", keyword: "type", params: { type: "object" } };
          vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
        }
      }
    } else {
      const err55 = { instancePath, keyword: "type", params: { type: "object" } };
      vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
    }
    var _valid7 = _errs65 === errors;
    valid22 = _valid7;
  }
  if (!valid22) {
    const err56 = { instancePath, keyword: "if", params: { failingKeyword: "then" } };
    vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err57 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
    }
    if (data.type !== void 0) {
      let data20 = data.type;
      const _errs72 = errors;
      let valid26 = !1;
      const _errs73 = errors;
      if (typeof data20 != "string") {
        const err58 = { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
      }
      if (!(data20 === "TEXT" || data20 === "IMAGE" || data20 === "FILE" || data20 === "VOICE" || data20 === "VIDEO")) {
        const err59 = { instancePath: instancePath + "/type", keyword: "enum", params: { allowedValues: schema31.allOf[1].properties.type.anyOf[0].enum } };
        vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
      }
      var _valid8 = _errs73 === errors;
      if (valid26 = valid26 || _valid8, !valid26) {
        const _errs75 = errors;
        if (data20 !== "LOCATION") {
          const err60 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "LOCATION" } };
          vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
        }
        var _valid8 = _errs75 === errors;
        if (valid26 = valid26 || _valid8, !valid26) {
          const _errs76 = errors;
          if (data20 !== "BID") {
            const err61 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "BID" } };
            vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
          }
          var _valid8 = _errs76 === errors;
          if (valid26 = valid26 || _valid8, !valid26) {
            const _errs77 = errors;
            if (typeof data20 != "string") {
              const err62 = { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } };
              vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
            }
            if (!(data20 === "CALL_STARTED" || data20 === "CALL_ENDED" || data20 === "CALL_MISSED")) {
              const err63 = { instancePath: instancePath + "/type", keyword: "enum", params: { allowedValues: schema31.allOf[1].properties.type.anyOf[3].enum } };
              vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
            }
            var _valid8 = _errs77 === errors;
            if (valid26 = valid26 || _valid8, !valid26) {
              const _errs79 = errors;
              if (data20 !== "SYSTEM") {
                const err64 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "SYSTEM" } };
                vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
              }
              var _valid8 = _errs79 === errors;
              if (valid26 = valid26 || _valid8, !valid26) {
                const _errs80 = errors;
                if (typeof data20 == "string") {
                  if (!pattern13.test(data20)) {
                    const err65 = { instancePath: instancePath + "/type", keyword: "pattern", params: { pattern: "^X_[A-Za-z0-9_]{1,62}$" } };
                    vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
                  }
                } else {
                  const err66 = { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
                }
                var _valid8 = _errs80 === errors;
                valid26 = valid26 || _valid8;
              }
            }
          }
        }
      }
      if (valid26)
        errors = _errs72, vErrors !== null && (_errs72 ? vErrors.length = _errs72 : vErrors = null);
      else {
        const err67 = { instancePath: instancePath + "/type", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
      }
    }
  } else {
    const err68 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
  }
  return validate72.errors = vErrors, errors === 0;
}
const MessageAnswer = validate96, schema35 = { $id: "https://majlis.example/contract/1.0/schemas/MessageAnswer.json", title: "MessageAnswer", type: "object", properties: { message: { $ref: "Message.json" } }, required: ["message"] };
function validate96(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.message === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "message" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    data.message !== void 0 && (validate72(data.message, { instancePath: instancePath + "/message", parentData: data, parentDataProperty: "message", rootData }) || (vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors), errors = vErrors.length));
  } else {
    const err1 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate96.errors = vErrors, errors === 0;
}
const MessageBase = validate73, MessagePage = validate98, schema36 = { $id: "https://majlis.example/contract/1.0/schemas/MessagePage.json", title: "MessagePage", type: "object", properties: { items: { type: "array", items: { $ref: "Message.json" } }, hasMoreBefore: { type: "boolean" }, hasMoreAfter: { type: "boolean" }, lastSeq: { $ref: "Seq.json" }, rev: { $ref: "Seq.json" } }, required: ["items", "hasMoreBefore", "hasMoreAfter", "lastSeq", "rev"] };
function validate98(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.items === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "items" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.hasMoreBefore === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "hasMoreBefore" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.hasMoreAfter === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "hasMoreAfter" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.lastSeq === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "lastSeq" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.rev === void 0) {
      const err4 = { instancePath, keyword: "required", params: { missingProperty: "rev" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.items !== void 0) {
      let data0 = data.items;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate72(data0[i0], { instancePath: instancePath + "/items/" + i0, parentData: data0, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors), errors = vErrors.length);
      } else {
        const err5 = { instancePath: instancePath + "/items", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.hasMoreBefore !== void 0 && typeof data.hasMoreBefore != "boolean") {
      const err6 = { instancePath: instancePath + "/hasMoreBefore", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.hasMoreAfter !== void 0 && typeof data.hasMoreAfter != "boolean") {
      const err7 = { instancePath: instancePath + "/hasMoreAfter", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    data.lastSeq !== void 0 && (validate25(data.lastSeq, { instancePath: instancePath + "/lastSeq", parentData: data, parentDataProperty: "lastSeq", rootData }) || (vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors), errors = vErrors.length)), data.rev !== void 0 && (validate25(data.rev, { instancePath: instancePath + "/rev", parentData: data, parentDataProperty: "rev", rootData }) || (vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors), errors = vErrors.length));
  } else {
    const err8 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
  }
  return validate98.errors = vErrors, errors === 0;
}
const MessagePayload = validate102, schema37 = { $id: "https://majlis.example/contract/1.0/schemas/MessagePayload.json", title: "MessagePayload", type: "object", properties: { message: { $ref: "Message.json" } }, required: ["message"] };
function validate102(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.message === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "message" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    data.message !== void 0 && (validate72(data.message, { instancePath: instancePath + "/message", parentData: data, parentDataProperty: "message", rootData }) || (vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors), errors = vErrors.length));
  } else {
    const err1 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate102.errors = vErrors, errors === 0;
}
const Reaction = validate85, ReplyPreview = validate80, SendMessageRequest = validate104, schema38 = { $id: "https://majlis.example/contract/1.0/schemas/SendMessageRequest.json", title: "SendMessageRequest", type: "object", properties: { conversationId: { $ref: "Id.json" }, clientId: { $ref: "ClientId.json" }, type: { anyOf: [{ enum: ["TEXT", "IMAGE", "FILE", "VOICE", "VIDEO", "LOCATION", "BID"], type: "string" }, { type: "string", pattern: "^X_[A-Za-z0-9_]{1,62}$" }] }, content: { anyOf: [{ type: "string", pattern: "^[^\\u0000\\uD800-\\uDFFF]*$", maxLength: 5e3 }, { type: "null" }] }, location: { $ref: "GeoPoint.json" }, bid: { $ref: "Bid.json" }, custom: { type: "object", description: "At most 8 KB as JSON." }, attachmentIds: { type: "array", items: { $ref: "Id.json" }, minItems: 1, maxItems: 10, description: "Mine and unused." }, replyToId: { $ref: "Id.json", description: "A message of the same conversation." }, forwarded: { type: "boolean", description: "Its content was written elsewhere; kept as told." } }, required: ["conversationId", "clientId", "type"], description: "Body of POST /messages.", allOf: [{ if: { properties: { type: { const: "TEXT" } }, required: ["type"] }, then: { required: ["content"], properties: { content: { type: "string", pattern: "\\S" } } } }, { if: { properties: { type: { enum: ["IMAGE", "FILE", "VOICE", "VIDEO"] } }, required: ["type"] }, then: { required: ["attachmentIds"], properties: { attachmentIds: {} } } }, { if: { properties: { type: { const: "LOCATION" } }, required: ["type"] }, then: { required: ["location"], properties: { location: {} } } }, { if: { properties: { type: { const: "BID" } }, required: ["type"] }, then: { required: ["bid"], properties: { bid: {} } } }, { if: { properties: { type: { pattern: "^X_[A-Za-z0-9_]{1,62}$" } }, required: ["type"] }, then: { required: ["custom"], properties: { custom: {} } } }] };
function validate104(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  const _errs2 = errors;
  let valid1 = !0;
  const _errs3 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.type === void 0 && (missing0 = "type")) {
      const err0 = {};
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    } else if (data.type !== void 0 && data.type !== "TEXT") {
      const err1 = {};
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  }
  var _valid0 = _errs3 === errors;
  if (errors = _errs2, vErrors !== null && (_errs2 ? vErrors.length = _errs2 : vErrors = null), _valid0) {
    const _errs5 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.content === void 0) {
        const err2 = { instancePath, keyword: "required", params: { missingProperty: "content" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (data.content !== void 0) {
        let data1 = data.content;
        if (typeof data1 == "string") {
          if (!pattern9.test(data1)) {
            const err3 = { instancePath: instancePath + "/content", keyword: "pattern", params: { pattern: "\\S" } };
            vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
          }
        } else {
          const err4 = { instancePath: instancePath + "/content", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      }
    }
    var _valid0 = _errs5 === errors;
    valid1 = _valid0;
  }
  if (!valid1) {
    const err5 = { instancePath, keyword: "if", params: { failingKeyword: "then" } };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  const _errs9 = errors;
  let valid4 = !0;
  const _errs10 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing1;
    if (data.type === void 0 && (missing1 = "type")) {
      const err6 = {};
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    } else if (data.type !== void 0) {
      let data2 = data.type;
      if (!(data2 === "IMAGE" || data2 === "FILE" || data2 === "VOICE" || data2 === "VIDEO")) {
        const err7 = {};
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
  }
  var _valid1 = _errs10 === errors;
  if (errors = _errs9, vErrors !== null && (_errs9 ? vErrors.length = _errs9 : vErrors = null), _valid1) {
    const _errs12 = errors;
    if (data && typeof data == "object" && !Array.isArray(data) && data.attachmentIds === void 0) {
      const err8 = { instancePath, keyword: "required", params: { missingProperty: "attachmentIds" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    var _valid1 = _errs12 === errors;
    valid4 = _valid1;
  }
  if (!valid4) {
    const err9 = { instancePath, keyword: "if", params: { failingKeyword: "then" } };
    vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
  }
  const _errs14 = errors;
  let valid6 = !0;
  const _errs15 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing2;
    if (data.type === void 0 && (missing2 = "type")) {
      const err10 = {};
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    } else if (data.type !== void 0 && data.type !== "LOCATION") {
      const err11 = {};
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
  }
  var _valid2 = _errs15 === errors;
  if (errors = _errs14, vErrors !== null && (_errs14 ? vErrors.length = _errs14 : vErrors = null), _valid2) {
    const _errs17 = errors;
    if (data && typeof data == "object" && !Array.isArray(data) && data.location === void 0) {
      const err12 = { instancePath, keyword: "required", params: { missingProperty: "location" } };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    var _valid2 = _errs17 === errors;
    valid6 = _valid2;
  }
  if (!valid6) {
    const err13 = { instancePath, keyword: "if", params: { failingKeyword: "then" } };
    vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
  }
  const _errs19 = errors;
  let valid8 = !0;
  const _errs20 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing3;
    if (data.type === void 0 && (missing3 = "type")) {
      const err14 = {};
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    } else if (data.type !== void 0 && data.type !== "BID") {
      const err15 = {};
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
  }
  var _valid3 = _errs20 === errors;
  if (errors = _errs19, vErrors !== null && (_errs19 ? vErrors.length = _errs19 : vErrors = null), _valid3) {
    const _errs22 = errors;
    if (data && typeof data == "object" && !Array.isArray(data) && data.bid === void 0) {
      const err16 = { instancePath, keyword: "required", params: { missingProperty: "bid" } };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    var _valid3 = _errs22 === errors;
    valid8 = _valid3;
  }
  if (!valid8) {
    const err17 = { instancePath, keyword: "if", params: { failingKeyword: "then" } };
    vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
  }
  const _errs24 = errors;
  let valid10 = !0;
  const _errs25 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing4;
    if (data.type === void 0 && (missing4 = "type")) {
      const err18 = {};
      vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
    } else if (data.type !== void 0) {
      let data5 = data.type;
      if (typeof data5 == "string" && !pattern13.test(data5)) {
        const err19 = {};
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
  }
  var _valid4 = _errs25 === errors;
  if (errors = _errs24, vErrors !== null && (_errs24 ? vErrors.length = _errs24 : vErrors = null), _valid4) {
    const _errs27 = errors;
    if (data && typeof data == "object" && !Array.isArray(data) && data.custom === void 0) {
      const err20 = { instancePath, keyword: "required", params: { missingProperty: "custom" } };
      vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
    }
    var _valid4 = _errs27 === errors;
    valid10 = _valid4;
  }
  if (!valid10) {
    const err21 = { instancePath, keyword: "if", params: { failingKeyword: "then" } };
    vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.conversationId === void 0) {
      const err22 = { instancePath, keyword: "required", params: { missingProperty: "conversationId" } };
      vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
    }
    if (data.clientId === void 0) {
      const err23 = { instancePath, keyword: "required", params: { missingProperty: "clientId" } };
      vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
    }
    if (data.type === void 0) {
      const err24 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
    }
    if (data.conversationId !== void 0 && (validate24(data.conversationId, { instancePath: instancePath + "/conversationId", parentData: data, parentDataProperty: "conversationId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.clientId !== void 0 && (validate21(data.clientId, { instancePath: instancePath + "/clientId", parentData: data, parentDataProperty: "clientId", rootData }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length)), data.type !== void 0) {
      let data8 = data.type;
      const _errs31 = errors;
      let valid13 = !1;
      const _errs32 = errors;
      if (typeof data8 != "string") {
        const err25 = { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
      if (!(data8 === "TEXT" || data8 === "IMAGE" || data8 === "FILE" || data8 === "VOICE" || data8 === "VIDEO" || data8 === "LOCATION" || data8 === "BID")) {
        const err26 = { instancePath: instancePath + "/type", keyword: "enum", params: { allowedValues: schema38.properties.type.anyOf[0].enum } };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
      var _valid5 = _errs32 === errors;
      if (valid13 = valid13 || _valid5, !valid13) {
        const _errs34 = errors;
        if (typeof data8 == "string") {
          if (!pattern13.test(data8)) {
            const err27 = { instancePath: instancePath + "/type", keyword: "pattern", params: { pattern: "^X_[A-Za-z0-9_]{1,62}$" } };
            vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
          }
        } else {
          const err28 = { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
        }
        var _valid5 = _errs34 === errors;
        valid13 = valid13 || _valid5;
      }
      if (valid13)
        errors = _errs31, vErrors !== null && (_errs31 ? vErrors.length = _errs31 : vErrors = null);
      else {
        const err29 = { instancePath: instancePath + "/type", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
      }
    }
    if (data.content !== void 0) {
      let data9 = data.content;
      const _errs37 = errors;
      let valid14 = !1;
      const _errs38 = errors;
      if (typeof data9 == "string") {
        if (func2(data9) > 5e3) {
          const err30 = { instancePath: instancePath + "/content", keyword: "maxLength", params: { limit: 5e3 } };
          vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
        }
        if (!pattern3.test(data9)) {
          const err31 = { instancePath: instancePath + "/content", keyword: "pattern", params: { pattern: "^[^\\u0000\\uD800-\\uDFFF]*$" } };
          vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
        }
      } else {
        const err32 = { instancePath: instancePath + "/content", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
      }
      var _valid6 = _errs38 === errors;
      if (valid14 = valid14 || _valid6, !valid14) {
        const _errs40 = errors;
        if (data9 !== null) {
          const err33 = { instancePath: instancePath + "/content", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
        }
        var _valid6 = _errs40 === errors;
        valid14 = valid14 || _valid6;
      }
      if (valid14)
        errors = _errs37, vErrors !== null && (_errs37 ? vErrors.length = _errs37 : vErrors = null);
      else {
        const err34 = { instancePath: instancePath + "/content", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
      }
    }
    if (data.location !== void 0 && (validate71(data.location, { instancePath: instancePath + "/location", parentData: data, parentDataProperty: "location", rootData }) || (vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors), errors = vErrors.length)), data.bid !== void 0 && (validate62(data.bid, { instancePath: instancePath + "/bid", parentData: data, parentDataProperty: "bid", rootData }) || (vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors), errors = vErrors.length)), data.custom !== void 0) {
      let data12 = data.custom;
      if (!(data12 && typeof data12 == "object" && !Array.isArray(data12))) {
        const err35 = { instancePath: instancePath + "/custom", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
      }
    }
    if (data.attachmentIds !== void 0) {
      let data13 = data.attachmentIds;
      if (Array.isArray(data13)) {
        if (data13.length > 10) {
          const err36 = { instancePath: instancePath + "/attachmentIds", keyword: "maxItems", params: { limit: 10 } };
          vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
        }
        if (data13.length < 1) {
          const err37 = { instancePath: instancePath + "/attachmentIds", keyword: "minItems", params: { limit: 1 } };
          vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
        }
        const len0 = data13.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate24(data13[i0], { instancePath: instancePath + "/attachmentIds/" + i0, parentData: data13, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length);
      } else {
        const err38 = { instancePath: instancePath + "/attachmentIds", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
      }
    }
    if (data.replyToId !== void 0 && (validate24(data.replyToId, { instancePath: instancePath + "/replyToId", parentData: data, parentDataProperty: "replyToId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.forwarded !== void 0 && typeof data.forwarded != "boolean") {
      const err39 = { instancePath: instancePath + "/forwarded", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
    }
  } else {
    const err40 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
  }
  return validate104.errors = vErrors, errors === 0;
}
const DeleteMessageQuery = validate111, schema39 = { $id: "https://majlis.example/contract/1.0/schemas/DeleteMessageQuery.json", title: "DeleteMessageQuery", type: "object", properties: { for: { enum: ["everyone", "me"], type: "string", description: "`everyone` unless told." } } };
function validate111(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.for !== void 0) {
      let data0 = data.for;
      if (typeof data0 != "string") {
        const err0 = { instancePath: instancePath + "/for", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
      if (!(data0 === "everyone" || data0 === "me")) {
        const err1 = { instancePath: instancePath + "/for", keyword: "enum", params: { allowedValues: schema39.properties.for.enum } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
  } else {
    const err2 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate111.errors = vErrors, errors === 0;
}
const ListMessagesQuery = validate112, schema40 = { $id: "https://majlis.example/contract/1.0/schemas/ListMessagesQuery.json", title: "ListMessagesQuery", type: "object", properties: { conversationId: { $ref: "Id.json" }, before: { type: "integer", minimum: 0, maximum: 9007199254740991, description: "Messages nearest below this seq." }, after: { type: "integer", minimum: 0, maximum: 9007199254740991, description: "Messages nearest above this seq." }, around: { type: "integer", minimum: 0, maximum: 9007199254740991, description: "Messages on both sides of this seq, and itself." }, changedAfter: { type: "integer", minimum: 0, maximum: 9007199254740991, description: "Messages whose rev is above this one." }, limit: { type: "integer", minimum: 1, maximum: 9007199254740991, description: "At most 100; default 50; more is clamped (PAGE-4)." } }, required: ["conversationId"], not: { anyOf: [{ required: ["before", "after"] }, { required: ["before", "around"] }, { required: ["before", "changedAfter"] }, { required: ["after", "around"] }, { required: ["after", "changedAfter"] }, { required: ["around", "changedAfter"] }] } };
function validate112(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  const _errs1 = errors, _errs2 = errors, _errs3 = errors;
  let valid1 = !1;
  const _errs4 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.before === void 0 && (missing0 = "before") || data.after === void 0 && (missing0 = "after")) {
      const err0 = {};
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  }
  var _valid0 = _errs4 === errors;
  if (valid1 = valid1 || _valid0, !valid1) {
    const _errs5 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing1;
      if (data.before === void 0 && (missing1 = "before") || data.around === void 0 && (missing1 = "around")) {
        const err1 = {};
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    var _valid0 = _errs5 === errors;
    if (valid1 = valid1 || _valid0, !valid1) {
      const _errs6 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        let missing2;
        if (data.before === void 0 && (missing2 = "before") || data.changedAfter === void 0 && (missing2 = "changedAfter")) {
          const err2 = {};
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      }
      var _valid0 = _errs6 === errors;
      if (valid1 = valid1 || _valid0, !valid1) {
        const _errs7 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing3;
          if (data.after === void 0 && (missing3 = "after") || data.around === void 0 && (missing3 = "around")) {
            const err3 = {};
            vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
          }
        }
        var _valid0 = _errs7 === errors;
        if (valid1 = valid1 || _valid0, !valid1) {
          const _errs8 = errors;
          if (data && typeof data == "object" && !Array.isArray(data)) {
            let missing4;
            if (data.after === void 0 && (missing4 = "after") || data.changedAfter === void 0 && (missing4 = "changedAfter")) {
              const err4 = {};
              vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
            }
          }
          var _valid0 = _errs8 === errors;
          if (valid1 = valid1 || _valid0, !valid1) {
            const _errs9 = errors;
            if (data && typeof data == "object" && !Array.isArray(data)) {
              let missing5;
              if (data.around === void 0 && (missing5 = "around") || data.changedAfter === void 0 && (missing5 = "changedAfter")) {
                const err5 = {};
                vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
              }
            }
            var _valid0 = _errs9 === errors;
            valid1 = valid1 || _valid0;
          }
        }
      }
    }
  }
  if (valid1)
    errors = _errs3, vErrors !== null && (_errs3 ? vErrors.length = _errs3 : vErrors = null);
  else {
    const err6 = {};
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  var valid0 = _errs2 === errors;
  if (valid0) {
    const err7 = { instancePath, keyword: "not", params: {} };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  } else
    errors = _errs1, vErrors !== null && (_errs1 ? vErrors.length = _errs1 : vErrors = null);
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.conversationId === void 0) {
      const err8 = { instancePath, keyword: "required", params: { missingProperty: "conversationId" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.conversationId !== void 0 && (validate24(data.conversationId, { instancePath: instancePath + "/conversationId", parentData: data, parentDataProperty: "conversationId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.before !== void 0) {
      let data1 = data.before;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        const err9 = { instancePath: instancePath + "/before", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          const err10 = { instancePath: instancePath + "/before", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        if (data1 < 0 || isNaN(data1)) {
          const err11 = { instancePath: instancePath + "/before", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
      }
    }
    if (data.after !== void 0) {
      let data2 = data.after;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        const err12 = { instancePath: instancePath + "/after", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 9007199254740991 || isNaN(data2)) {
          const err13 = { instancePath: instancePath + "/after", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        if (data2 < 0 || isNaN(data2)) {
          const err14 = { instancePath: instancePath + "/after", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      }
    }
    if (data.around !== void 0) {
      let data3 = data.around;
      if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        const err15 = { instancePath: instancePath + "/around", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 9007199254740991 || isNaN(data3)) {
          const err16 = { instancePath: instancePath + "/around", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
        if (data3 < 0 || isNaN(data3)) {
          const err17 = { instancePath: instancePath + "/around", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
      }
    }
    if (data.changedAfter !== void 0) {
      let data4 = data.changedAfter;
      if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
        const err18 = { instancePath: instancePath + "/changedAfter", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 > 9007199254740991 || isNaN(data4)) {
          const err19 = { instancePath: instancePath + "/changedAfter", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
        if (data4 < 0 || isNaN(data4)) {
          const err20 = { instancePath: instancePath + "/changedAfter", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
        }
      }
    }
    if (data.limit !== void 0) {
      let data5 = data.limit;
      if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
        const err21 = { instancePath: instancePath + "/limit", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 > 9007199254740991 || isNaN(data5)) {
          const err22 = { instancePath: instancePath + "/limit", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
        if (data5 < 1 || isNaN(data5)) {
          const err23 = { instancePath: instancePath + "/limit", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
      }
    }
  } else {
    const err24 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
  }
  return validate112.errors = vErrors, errors === 0;
}
const SearchMessagesQuery = validate114, schema41 = { $id: "https://majlis.example/contract/1.0/schemas/SearchMessagesQuery.json", title: "SearchMessagesQuery", type: "object", properties: { q: { type: "string", pattern: "^[^\\u0000\\uD800-\\uDFFF]*$", minLength: 2, maxLength: 200, description: "At least two code points." }, conversationId: { $ref: "Id.json" }, limit: { type: "integer", minimum: 1, maximum: 9007199254740991, description: "At most 100; default 50; more is clamped (PAGE-4)." }, cursor: { type: "string" } }, required: ["q"] };
function validate114(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.q === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "q" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.q !== void 0) {
      let data0 = data.q;
      if (typeof data0 == "string") {
        if (func2(data0) > 200) {
          const err1 = { instancePath: instancePath + "/q", keyword: "maxLength", params: { limit: 200 } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        if (func2(data0) < 2) {
          const err2 = { instancePath: instancePath + "/q", keyword: "minLength", params: { limit: 2 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        if (!pattern3.test(data0)) {
          const err3 = { instancePath: instancePath + "/q", keyword: "pattern", params: { pattern: "^[^\\u0000\\uD800-\\uDFFF]*$" } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/q", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.conversationId !== void 0 && (validate24(data.conversationId, { instancePath: instancePath + "/conversationId", parentData: data, parentDataProperty: "conversationId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.limit !== void 0) {
      let data2 = data.limit;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        const err5 = { instancePath: instancePath + "/limit", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 9007199254740991 || isNaN(data2)) {
          const err6 = { instancePath: instancePath + "/limit", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (data2 < 1 || isNaN(data2)) {
          const err7 = { instancePath: instancePath + "/limit", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      }
    }
    if (data.cursor !== void 0 && typeof data.cursor != "string") {
      const err8 = { instancePath: instancePath + "/cursor", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
  } else {
    const err9 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
  }
  return validate114.errors = vErrors, errors === 0;
}
const SearchPage = validate116, schema42 = { $id: "https://majlis.example/contract/1.0/schemas/SearchPage.json", title: "SearchPage", type: "object", properties: { items: { type: "array", items: { type: "object", properties: { message: { $ref: "Message.json" }, conversationId: { $ref: "Id.json" } }, required: ["message", "conversationId"] } }, nextCursor: { anyOf: [{ type: "string" }, { type: "null" }] } }, required: ["items", "nextCursor"] };
function validate116(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.items === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "items" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.nextCursor === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "nextCursor" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.items !== void 0) {
      let data0 = data.items;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            if (data1.message === void 0) {
              const err2 = { instancePath: instancePath + "/items/" + i0, keyword: "required", params: { missingProperty: "message" } };
              vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
            }
            if (data1.conversationId === void 0) {
              const err3 = { instancePath: instancePath + "/items/" + i0, keyword: "required", params: { missingProperty: "conversationId" } };
              vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
            }
            data1.message !== void 0 && (validate72(data1.message, { instancePath: instancePath + "/items/" + i0 + "/message", parentData: data1, parentDataProperty: "message", rootData }) || (vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors), errors = vErrors.length)), data1.conversationId !== void 0 && (validate24(data1.conversationId, { instancePath: instancePath + "/items/" + i0 + "/conversationId", parentData: data1, parentDataProperty: "conversationId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length));
          } else {
            const err4 = { instancePath: instancePath + "/items/" + i0, keyword: "type", params: { type: "object" } };
            vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
          }
        }
      } else {
        const err5 = { instancePath: instancePath + "/items", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.nextCursor !== void 0) {
      let data4 = data.nextCursor;
      const _errs8 = errors;
      let valid4 = !1;
      const _errs9 = errors;
      if (typeof data4 != "string") {
        const err6 = { instancePath: instancePath + "/nextCursor", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
      var _valid0 = _errs9 === errors;
      if (valid4 = valid4 || _valid0, !valid4) {
        const _errs11 = errors;
        if (data4 !== null) {
          const err7 = { instancePath: instancePath + "/nextCursor", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        var _valid0 = _errs11 === errors;
        valid4 = valid4 || _valid0;
      }
      if (valid4)
        errors = _errs8, vErrors !== null && (_errs8 ? vErrors.length = _errs8 : vErrors = null);
      else {
        const err8 = { instancePath: instancePath + "/nextCursor", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
  } else {
    const err9 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
  }
  return validate116.errors = vErrors, errors === 0;
}
const AddMembersRequest = validate119, schema43 = { $id: "https://majlis.example/contract/1.0/schemas/AddMembersRequest.json", title: "AddMembersRequest", type: "object", properties: { userIds: { type: "array", items: { $ref: "Id.json" }, minItems: 1, maxItems: 256 } }, required: ["userIds"] };
function validate119(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.userIds === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "userIds" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.userIds !== void 0) {
      let data0 = data.userIds;
      if (Array.isArray(data0)) {
        if (data0.length > 256) {
          const err1 = { instancePath: instancePath + "/userIds", keyword: "maxItems", params: { limit: 256 } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        if (data0.length < 1) {
          const err2 = { instancePath: instancePath + "/userIds", keyword: "minItems", params: { limit: 1 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate24(data0[i0], { instancePath: instancePath + "/userIds/" + i0, parentData: data0, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length);
      } else {
        const err3 = { instancePath: instancePath + "/userIds", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
  } else {
    const err4 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate119.errors = vErrors, errors === 0;
}
const Conversation = validate121, schema44 = { $id: "https://majlis.example/contract/1.0/schemas/Conversation.json", title: "Conversation", type: "object", properties: { id: { $ref: "Id.json" }, type: { enum: ["DIRECT", "GROUP"], type: "string" }, title: { anyOf: [{ type: "string" }, { type: "null" }] }, profileImage: { anyOf: [{ type: "string" }, { type: "null" }] }, contextId: { anyOf: [{ type: "string", description: "What it is about, for example a listing." }, { type: "null" }] }, context: { anyOf: [{ type: "object" }, { type: "null" }] }, participants: { type: "array", items: { $ref: "Participant.json" }, description: "DIRECT: both; GROUP: the first 50 at most." }, participantCount: { type: "integer", minimum: 0, maximum: 9007199254740991 }, lastMessage: { anyOf: [{ $ref: "Message.json" }, { type: "null" }] }, lastSeq: { $ref: "Seq.json" }, rev: { $ref: "Seq.json" }, createdAt: { $ref: "ISO.json" }, lastActivityAt: { $ref: "ISO.json", description: "When the last message came." }, me: { $ref: "ConversationSelf.json" } }, required: ["id", "type", "title", "profileImage", "contextId", "context", "participants", "participantCount", "lastMessage", "lastSeq", "rev", "createdAt", "lastActivityAt"] }, schema45 = { $id: "https://majlis.example/contract/1.0/schemas/Participant.json", title: "Participant", type: "object", properties: { id: { $ref: "Id.json" }, name: { type: "string" }, profileImage: { anyOf: [{ type: "string" }, { type: "null" }] }, isOnline: { type: "boolean" }, lastSeenAt: { anyOf: [{ $ref: "ISO.json" }, { type: "null" }] }, custom: { type: "object", description: "At most 4 KB as JSON." }, role: { $ref: "ParticipantRole.json" }, joinedAt: { $ref: "ISO.json" }, leftAt: { anyOf: [{ $ref: "ISO.json" }, { type: "null" }] }, deliveredSeq: { $ref: "Seq.json" }, readSeq: { $ref: "Seq.json" }, lastReadAt: { anyOf: [{ $ref: "ISO.json" }, { type: "null" }] } }, required: ["id", "name", "profileImage", "role", "joinedAt", "leftAt", "deliveredSeq", "readSeq", "lastReadAt"] }, schema46 = { $id: "https://majlis.example/contract/1.0/schemas/ParticipantRole.json", title: "ParticipantRole", enum: ["MEMBER", "ADMIN", "OWNER"], type: "string" };
function validate126(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string") {
    const err0 = { instancePath, keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (!(data === "MEMBER" || data === "ADMIN" || data === "OWNER")) {
    const err1 = { instancePath, keyword: "enum", params: { allowedValues: schema46.enum } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate126.errors = vErrors, errors === 0;
}
function validate123(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.name === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "name" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.profileImage === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "profileImage" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.role === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "role" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.joinedAt === void 0) {
      const err4 = { instancePath, keyword: "required", params: { missingProperty: "joinedAt" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.leftAt === void 0) {
      const err5 = { instancePath, keyword: "required", params: { missingProperty: "leftAt" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.deliveredSeq === void 0) {
      const err6 = { instancePath, keyword: "required", params: { missingProperty: "deliveredSeq" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.readSeq === void 0) {
      const err7 = { instancePath, keyword: "required", params: { missingProperty: "readSeq" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.lastReadAt === void 0) {
      const err8 = { instancePath, keyword: "required", params: { missingProperty: "lastReadAt" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.id !== void 0 && (validate24(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.name !== void 0 && typeof data.name != "string") {
      const err9 = { instancePath: instancePath + "/name", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.profileImage !== void 0) {
      let data2 = data.profileImage;
      const _errs5 = errors;
      let valid1 = !1;
      const _errs6 = errors;
      if (typeof data2 != "string") {
        const err10 = { instancePath: instancePath + "/profileImage", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
      var _valid0 = _errs6 === errors;
      if (valid1 = valid1 || _valid0, !valid1) {
        const _errs8 = errors;
        if (data2 !== null) {
          const err11 = { instancePath: instancePath + "/profileImage", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        var _valid0 = _errs8 === errors;
        valid1 = valid1 || _valid0;
      }
      if (valid1)
        errors = _errs5, vErrors !== null && (_errs5 ? vErrors.length = _errs5 : vErrors = null);
      else {
        const err12 = { instancePath: instancePath + "/profileImage", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.isOnline !== void 0 && typeof data.isOnline != "boolean") {
      const err13 = { instancePath: instancePath + "/isOnline", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.lastSeenAt !== void 0) {
      let data4 = data.lastSeenAt;
      const _errs13 = errors;
      let valid2 = !1;
      const _errs14 = errors;
      validate23(data4, { instancePath: instancePath + "/lastSeenAt", parentData: data, parentDataProperty: "lastSeenAt", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length);
      var _valid1 = _errs14 === errors;
      if (valid2 = valid2 || _valid1, !valid2) {
        const _errs15 = errors;
        if (data4 !== null) {
          const err14 = { instancePath: instancePath + "/lastSeenAt", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
        var _valid1 = _errs15 === errors;
        valid2 = valid2 || _valid1;
      }
      if (valid2)
        errors = _errs13, vErrors !== null && (_errs13 ? vErrors.length = _errs13 : vErrors = null);
      else {
        const err15 = { instancePath: instancePath + "/lastSeenAt", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.custom !== void 0) {
      let data5 = data.custom;
      if (!(data5 && typeof data5 == "object" && !Array.isArray(data5))) {
        const err16 = { instancePath: instancePath + "/custom", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.role !== void 0 && (validate126(data.role, { instancePath: instancePath + "/role", parentData: data, parentDataProperty: "role", rootData }) || (vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors), errors = vErrors.length)), data.joinedAt !== void 0 && (validate23(data.joinedAt, { instancePath: instancePath + "/joinedAt", parentData: data, parentDataProperty: "joinedAt", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length)), data.leftAt !== void 0) {
      let data8 = data.leftAt;
      const _errs22 = errors;
      let valid3 = !1;
      const _errs23 = errors;
      validate23(data8, { instancePath: instancePath + "/leftAt", parentData: data, parentDataProperty: "leftAt", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length);
      var _valid2 = _errs23 === errors;
      if (valid3 = valid3 || _valid2, !valid3) {
        const _errs24 = errors;
        if (data8 !== null) {
          const err17 = { instancePath: instancePath + "/leftAt", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
        var _valid2 = _errs24 === errors;
        valid3 = valid3 || _valid2;
      }
      if (valid3)
        errors = _errs22, vErrors !== null && (_errs22 ? vErrors.length = _errs22 : vErrors = null);
      else {
        const err18 = { instancePath: instancePath + "/leftAt", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
    if (data.deliveredSeq !== void 0 && (validate25(data.deliveredSeq, { instancePath: instancePath + "/deliveredSeq", parentData: data, parentDataProperty: "deliveredSeq", rootData }) || (vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors), errors = vErrors.length)), data.readSeq !== void 0 && (validate25(data.readSeq, { instancePath: instancePath + "/readSeq", parentData: data, parentDataProperty: "readSeq", rootData }) || (vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors), errors = vErrors.length)), data.lastReadAt !== void 0) {
      let data11 = data.lastReadAt;
      const _errs29 = errors;
      let valid4 = !1;
      const _errs30 = errors;
      validate23(data11, { instancePath: instancePath + "/lastReadAt", parentData: data, parentDataProperty: "lastReadAt", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length);
      var _valid3 = _errs30 === errors;
      if (valid4 = valid4 || _valid3, !valid4) {
        const _errs31 = errors;
        if (data11 !== null) {
          const err19 = { instancePath: instancePath + "/lastReadAt", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
        var _valid3 = _errs31 === errors;
        valid4 = valid4 || _valid3;
      }
      if (valid4)
        errors = _errs29, vErrors !== null && (_errs29 ? vErrors.length = _errs29 : vErrors = null);
      else {
        const err20 = { instancePath: instancePath + "/lastReadAt", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
  } else {
    const err21 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
  }
  return validate123.errors = vErrors, errors === 0;
}
const schema47 = { $id: "https://majlis.example/contract/1.0/schemas/ConversationSelf.json", title: "ConversationSelf", type: "object", properties: { role: { $ref: "ParticipantRole.json" }, readSeq: { $ref: "Seq.json" }, deliveredSeq: { $ref: "Seq.json" }, unreadCount: { type: "integer", minimum: 0, maximum: 9007199254740991, description: "As CUR-2 counts." }, mutedUntil: { anyOf: [{ $ref: "ISO.json" }, { type: "null" }] }, archived: { type: "boolean" }, pinned: { type: "boolean" } }, required: ["role", "readSeq", "deliveredSeq", "unreadCount", "mutedUntil", "archived", "pinned"] };
function validate139(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.role === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "role" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.readSeq === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "readSeq" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.deliveredSeq === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "deliveredSeq" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.unreadCount === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "unreadCount" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.mutedUntil === void 0) {
      const err4 = { instancePath, keyword: "required", params: { missingProperty: "mutedUntil" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.archived === void 0) {
      const err5 = { instancePath, keyword: "required", params: { missingProperty: "archived" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.pinned === void 0) {
      const err6 = { instancePath, keyword: "required", params: { missingProperty: "pinned" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.role !== void 0 && (validate126(data.role, { instancePath: instancePath + "/role", parentData: data, parentDataProperty: "role", rootData }) || (vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors), errors = vErrors.length)), data.readSeq !== void 0 && (validate25(data.readSeq, { instancePath: instancePath + "/readSeq", parentData: data, parentDataProperty: "readSeq", rootData }) || (vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors), errors = vErrors.length)), data.deliveredSeq !== void 0 && (validate25(data.deliveredSeq, { instancePath: instancePath + "/deliveredSeq", parentData: data, parentDataProperty: "deliveredSeq", rootData }) || (vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors), errors = vErrors.length)), data.unreadCount !== void 0) {
      let data3 = data.unreadCount;
      if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        const err7 = { instancePath: instancePath + "/unreadCount", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 9007199254740991 || isNaN(data3)) {
          const err8 = { instancePath: instancePath + "/unreadCount", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        if (data3 < 0 || isNaN(data3)) {
          const err9 = { instancePath: instancePath + "/unreadCount", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      }
    }
    if (data.mutedUntil !== void 0) {
      let data4 = data.mutedUntil;
      const _errs7 = errors;
      let valid1 = !1;
      const _errs8 = errors;
      validate23(data4, { instancePath: instancePath + "/mutedUntil", parentData: data, parentDataProperty: "mutedUntil", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length);
      var _valid0 = _errs8 === errors;
      if (valid1 = valid1 || _valid0, !valid1) {
        const _errs9 = errors;
        if (data4 !== null) {
          const err10 = { instancePath: instancePath + "/mutedUntil", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        var _valid0 = _errs9 === errors;
        valid1 = valid1 || _valid0;
      }
      if (valid1)
        errors = _errs7, vErrors !== null && (_errs7 ? vErrors.length = _errs7 : vErrors = null);
      else {
        const err11 = { instancePath: instancePath + "/mutedUntil", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.archived !== void 0 && typeof data.archived != "boolean") {
      const err12 = { instancePath: instancePath + "/archived", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.pinned !== void 0 && typeof data.pinned != "boolean") {
      const err13 = { instancePath: instancePath + "/pinned", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
  } else {
    const err14 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
  }
  return validate139.errors = vErrors, errors === 0;
}
function validate121(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.type === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.title === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "title" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.profileImage === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "profileImage" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.contextId === void 0) {
      const err4 = { instancePath, keyword: "required", params: { missingProperty: "contextId" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.context === void 0) {
      const err5 = { instancePath, keyword: "required", params: { missingProperty: "context" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.participants === void 0) {
      const err6 = { instancePath, keyword: "required", params: { missingProperty: "participants" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.participantCount === void 0) {
      const err7 = { instancePath, keyword: "required", params: { missingProperty: "participantCount" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.lastMessage === void 0) {
      const err8 = { instancePath, keyword: "required", params: { missingProperty: "lastMessage" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.lastSeq === void 0) {
      const err9 = { instancePath, keyword: "required", params: { missingProperty: "lastSeq" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.rev === void 0) {
      const err10 = { instancePath, keyword: "required", params: { missingProperty: "rev" } };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.createdAt === void 0) {
      const err11 = { instancePath, keyword: "required", params: { missingProperty: "createdAt" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.lastActivityAt === void 0) {
      const err12 = { instancePath, keyword: "required", params: { missingProperty: "lastActivityAt" } };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.id !== void 0 && (validate24(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.type !== void 0) {
      let data1 = data.type;
      if (typeof data1 != "string") {
        const err13 = { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
      if (!(data1 === "DIRECT" || data1 === "GROUP")) {
        const err14 = { instancePath: instancePath + "/type", keyword: "enum", params: { allowedValues: schema44.properties.type.enum } };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.title !== void 0) {
      let data2 = data.title;
      const _errs5 = errors;
      let valid1 = !1;
      const _errs6 = errors;
      if (typeof data2 != "string") {
        const err15 = { instancePath: instancePath + "/title", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
      var _valid0 = _errs6 === errors;
      if (valid1 = valid1 || _valid0, !valid1) {
        const _errs8 = errors;
        if (data2 !== null) {
          const err16 = { instancePath: instancePath + "/title", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
        var _valid0 = _errs8 === errors;
        valid1 = valid1 || _valid0;
      }
      if (valid1)
        errors = _errs5, vErrors !== null && (_errs5 ? vErrors.length = _errs5 : vErrors = null);
      else {
        const err17 = { instancePath: instancePath + "/title", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.profileImage !== void 0) {
      let data3 = data.profileImage;
      const _errs11 = errors;
      let valid2 = !1;
      const _errs12 = errors;
      if (typeof data3 != "string") {
        const err18 = { instancePath: instancePath + "/profileImage", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
      var _valid1 = _errs12 === errors;
      if (valid2 = valid2 || _valid1, !valid2) {
        const _errs14 = errors;
        if (data3 !== null) {
          const err19 = { instancePath: instancePath + "/profileImage", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
        var _valid1 = _errs14 === errors;
        valid2 = valid2 || _valid1;
      }
      if (valid2)
        errors = _errs11, vErrors !== null && (_errs11 ? vErrors.length = _errs11 : vErrors = null);
      else {
        const err20 = { instancePath: instancePath + "/profileImage", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.contextId !== void 0) {
      let data4 = data.contextId;
      const _errs17 = errors;
      let valid3 = !1;
      const _errs18 = errors;
      if (typeof data4 != "string") {
        const err21 = { instancePath: instancePath + "/contextId", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
      var _valid2 = _errs18 === errors;
      if (valid3 = valid3 || _valid2, !valid3) {
        const _errs20 = errors;
        if (data4 !== null) {
          const err22 = { instancePath: instancePath + "/contextId", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
        var _valid2 = _errs20 === errors;
        valid3 = valid3 || _valid2;
      }
      if (valid3)
        errors = _errs17, vErrors !== null && (_errs17 ? vErrors.length = _errs17 : vErrors = null);
      else {
        const err23 = { instancePath: instancePath + "/contextId", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
    if (data.context !== void 0) {
      let data5 = data.context;
      const _errs23 = errors;
      let valid4 = !1;
      const _errs24 = errors;
      if (!(data5 && typeof data5 == "object" && !Array.isArray(data5))) {
        const err24 = { instancePath: instancePath + "/context", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
      var _valid3 = _errs24 === errors;
      if (valid4 = valid4 || _valid3, !valid4) {
        const _errs26 = errors;
        if (data5 !== null) {
          const err25 = { instancePath: instancePath + "/context", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
        }
        var _valid3 = _errs26 === errors;
        valid4 = valid4 || _valid3;
      }
      if (valid4)
        errors = _errs23, vErrors !== null && (_errs23 ? vErrors.length = _errs23 : vErrors = null);
      else {
        const err26 = { instancePath: instancePath + "/context", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    if (data.participants !== void 0) {
      let data6 = data.participants;
      if (Array.isArray(data6)) {
        const len0 = data6.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate123(data6[i0], { instancePath: instancePath + "/participants/" + i0, parentData: data6, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate123.errors : vErrors.concat(validate123.errors), errors = vErrors.length);
      } else {
        const err27 = { instancePath: instancePath + "/participants", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    }
    if (data.participantCount !== void 0) {
      let data8 = data.participantCount;
      if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
        const err28 = { instancePath: instancePath + "/participantCount", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
      if (typeof data8 == "number" && isFinite(data8)) {
        if (data8 > 9007199254740991 || isNaN(data8)) {
          const err29 = { instancePath: instancePath + "/participantCount", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
        }
        if (data8 < 0 || isNaN(data8)) {
          const err30 = { instancePath: instancePath + "/participantCount", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
        }
      }
    }
    if (data.lastMessage !== void 0) {
      let data9 = data.lastMessage;
      const _errs34 = errors;
      let valid7 = !1;
      const _errs35 = errors;
      validate72(data9, { instancePath: instancePath + "/lastMessage", parentData: data, parentDataProperty: "lastMessage", rootData }) || (vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors), errors = vErrors.length);
      var _valid4 = _errs35 === errors;
      if (valid7 = valid7 || _valid4, !valid7) {
        const _errs36 = errors;
        if (data9 !== null) {
          const err31 = { instancePath: instancePath + "/lastMessage", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
        }
        var _valid4 = _errs36 === errors;
        valid7 = valid7 || _valid4;
      }
      if (valid7)
        errors = _errs34, vErrors !== null && (_errs34 ? vErrors.length = _errs34 : vErrors = null);
      else {
        const err32 = { instancePath: instancePath + "/lastMessage", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
      }
    }
    data.lastSeq !== void 0 && (validate25(data.lastSeq, { instancePath: instancePath + "/lastSeq", parentData: data, parentDataProperty: "lastSeq", rootData }) || (vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors), errors = vErrors.length)), data.rev !== void 0 && (validate25(data.rev, { instancePath: instancePath + "/rev", parentData: data, parentDataProperty: "rev", rootData }) || (vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors), errors = vErrors.length)), data.createdAt !== void 0 && (validate23(data.createdAt, { instancePath: instancePath + "/createdAt", parentData: data, parentDataProperty: "createdAt", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length)), data.lastActivityAt !== void 0 && (validate23(data.lastActivityAt, { instancePath: instancePath + "/lastActivityAt", parentData: data, parentDataProperty: "lastActivityAt", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length)), data.me !== void 0 && (validate139(data.me, { instancePath: instancePath + "/me", parentData: data, parentDataProperty: "me", rootData }) || (vErrors = vErrors === null ? validate139.errors : vErrors.concat(validate139.errors), errors = vErrors.length));
  } else {
    const err33 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
  }
  return validate121.errors = vErrors, errors === 0;
}
const ConversationAnswer = validate145, schema48 = { $id: "https://majlis.example/contract/1.0/schemas/ConversationAnswer.json", title: "ConversationAnswer", type: "object", properties: { conversation: { $ref: "Conversation.json" } }, required: ["conversation"] };
function validate145(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.conversation === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "conversation" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    data.conversation !== void 0 && (validate121(data.conversation, { instancePath: instancePath + "/conversation", parentData: data, parentDataProperty: "conversation", rootData }) || (vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors), errors = vErrors.length));
  } else {
    const err1 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate145.errors = vErrors, errors === 0;
}
const ConversationPage = validate147, schema49 = { $id: "https://majlis.example/contract/1.0/schemas/ConversationPage.json", title: "ConversationPage", type: "object", properties: { items: { type: "array", items: { $ref: "Conversation.json" } }, nextCursor: { anyOf: [{ type: "string" }, { type: "null" }] } }, required: ["items", "nextCursor"] };
function validate147(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.items === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "items" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.nextCursor === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "nextCursor" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.items !== void 0) {
      let data0 = data.items;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate121(data0[i0], { instancePath: instancePath + "/items/" + i0, parentData: data0, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors), errors = vErrors.length);
      } else {
        const err2 = { instancePath: instancePath + "/items", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.nextCursor !== void 0) {
      let data2 = data.nextCursor;
      const _errs5 = errors;
      let valid3 = !1;
      const _errs6 = errors;
      if (typeof data2 != "string") {
        const err3 = { instancePath: instancePath + "/nextCursor", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      var _valid0 = _errs6 === errors;
      if (valid3 = valid3 || _valid0, !valid3) {
        const _errs8 = errors;
        if (data2 !== null) {
          const err4 = { instancePath: instancePath + "/nextCursor", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        var _valid0 = _errs8 === errors;
        valid3 = valid3 || _valid0;
      }
      if (valid3)
        errors = _errs5, vErrors !== null && (_errs5 ? vErrors.length = _errs5 : vErrors = null);
      else {
        const err5 = { instancePath: instancePath + "/nextCursor", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
  } else {
    const err6 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate147.errors = vErrors, errors === 0;
}
const ConversationPayload = validate149, schema50 = { $id: "https://majlis.example/contract/1.0/schemas/ConversationPayload.json", title: "ConversationPayload", type: "object", properties: { conversation: { $ref: "Conversation.json" } }, required: ["conversation"] };
function validate149(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.conversation === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "conversation" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    data.conversation !== void 0 && (validate121(data.conversation, { instancePath: instancePath + "/conversation", parentData: data, parentDataProperty: "conversation", rootData }) || (vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors), errors = vErrors.length));
  } else {
    const err1 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate149.errors = vErrors, errors === 0;
}
const ConversationRemovedPayload = validate151, schema51 = { $id: "https://majlis.example/contract/1.0/schemas/ConversationRemovedPayload.json", title: "ConversationRemovedPayload", type: "object", properties: { conversationId: { $ref: "Id.json" }, reason: { type: "string" } }, required: ["conversationId", "reason"] };
function validate151(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.conversationId === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "conversationId" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.reason === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "reason" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.conversationId !== void 0 && (validate24(data.conversationId, { instancePath: instancePath + "/conversationId", parentData: data, parentDataProperty: "conversationId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.reason !== void 0 && typeof data.reason != "string") {
      const err2 = { instancePath: instancePath + "/reason", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
  } else {
    const err3 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate151.errors = vErrors, errors === 0;
}
const ConversationSelf = validate139, ConversationSelfAnswer = validate153, schema52 = { $id: "https://majlis.example/contract/1.0/schemas/ConversationSelfAnswer.json", title: "ConversationSelfAnswer", type: "object", properties: { me: { $ref: "ConversationSelf.json" } }, required: ["me"] };
function validate153(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.me === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "me" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    data.me !== void 0 && (validate139(data.me, { instancePath: instancePath + "/me", parentData: data, parentDataProperty: "me", rootData }) || (vErrors = vErrors === null ? validate139.errors : vErrors.concat(validate139.errors), errors = vErrors.length));
  } else {
    const err1 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate153.errors = vErrors, errors === 0;
}
const ConversationSelfPayload = validate155, schema53 = { $id: "https://majlis.example/contract/1.0/schemas/ConversationSelfPayload.json", title: "ConversationSelfPayload", type: "object", properties: { conversationId: { $ref: "Id.json" }, me: { $ref: "ConversationSelf.json" } }, required: ["conversationId", "me"] };
function validate155(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.conversationId === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "conversationId" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.me === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "me" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    data.conversationId !== void 0 && (validate24(data.conversationId, { instancePath: instancePath + "/conversationId", parentData: data, parentDataProperty: "conversationId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.me !== void 0 && (validate139(data.me, { instancePath: instancePath + "/me", parentData: data, parentDataProperty: "me", rootData }) || (vErrors = vErrors === null ? validate139.errors : vErrors.concat(validate139.errors), errors = vErrors.length));
  } else {
    const err2 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate155.errors = vErrors, errors === 0;
}
const CreateConversationRequest = validate158, schema54 = { $id: "https://majlis.example/contract/1.0/schemas/CreateConversationRequest.json", title: "CreateConversationRequest", type: "object", properties: { type: { const: "DIRECT" }, userId: { $ref: "Id.json" }, contextId: { anyOf: [{ type: "string", pattern: "^[^\\u0000\\uD800-\\uDFFF]*$", minLength: 1, maxLength: 128 }, { type: "null" }] }, context: { anyOf: [{ type: "object", description: "At most 8 KB as JSON." }, { type: "null" }] } }, required: ["type", "userId"] };
function validate158(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.userId === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "userId" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.type !== void 0 && data.type !== "DIRECT") {
      const err2 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "DIRECT" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.userId !== void 0 && (validate24(data.userId, { instancePath: instancePath + "/userId", parentData: data, parentDataProperty: "userId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.contextId !== void 0) {
      let data2 = data.contextId;
      const _errs4 = errors;
      let valid1 = !1;
      const _errs5 = errors;
      if (typeof data2 == "string") {
        if (func2(data2) > 128) {
          const err3 = { instancePath: instancePath + "/contextId", keyword: "maxLength", params: { limit: 128 } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        if (func2(data2) < 1) {
          const err4 = { instancePath: instancePath + "/contextId", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (!pattern3.test(data2)) {
          const err5 = { instancePath: instancePath + "/contextId", keyword: "pattern", params: { pattern: "^[^\\u0000\\uD800-\\uDFFF]*$" } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/contextId", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
      var _valid0 = _errs5 === errors;
      if (valid1 = valid1 || _valid0, !valid1) {
        const _errs7 = errors;
        if (data2 !== null) {
          const err7 = { instancePath: instancePath + "/contextId", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        var _valid0 = _errs7 === errors;
        valid1 = valid1 || _valid0;
      }
      if (valid1)
        errors = _errs4, vErrors !== null && (_errs4 ? vErrors.length = _errs4 : vErrors = null);
      else {
        const err8 = { instancePath: instancePath + "/contextId", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.context !== void 0) {
      let data3 = data.context;
      const _errs10 = errors;
      let valid2 = !1;
      const _errs11 = errors;
      if (!(data3 && typeof data3 == "object" && !Array.isArray(data3))) {
        const err9 = { instancePath: instancePath + "/context", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
      var _valid1 = _errs11 === errors;
      if (valid2 = valid2 || _valid1, !valid2) {
        const _errs13 = errors;
        if (data3 !== null) {
          const err10 = { instancePath: instancePath + "/context", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        var _valid1 = _errs13 === errors;
        valid2 = valid2 || _valid1;
      }
      if (valid2)
        errors = _errs10, vErrors !== null && (_errs10 ? vErrors.length = _errs10 : vErrors = null);
      else {
        const err11 = { instancePath: instancePath + "/context", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
  } else {
    const err12 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
  }
  return validate158.errors = vErrors, errors === 0;
}
const CreateGroupRequest = validate160, schema55 = { $id: "https://majlis.example/contract/1.0/schemas/CreateGroupRequest.json", title: "CreateGroupRequest", type: "object", properties: { type: { const: "GROUP" }, title: { type: "string", pattern: "^[^\\u0000\\uD800-\\uDFFF]*$", minLength: 1, maxLength: 200 }, userIds: { type: "array", items: { $ref: "Id.json" }, minItems: 1, maxItems: 256 }, clientId: { $ref: "ClientId.json" } }, required: ["type", "title", "userIds", "clientId"] };
function validate160(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.title === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "title" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.userIds === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "userIds" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.clientId === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "clientId" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.type !== void 0 && data.type !== "GROUP") {
      const err4 = { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "GROUP" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.title !== void 0) {
      let data1 = data.title;
      if (typeof data1 == "string") {
        if (func2(data1) > 200) {
          const err5 = { instancePath: instancePath + "/title", keyword: "maxLength", params: { limit: 200 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (func2(data1) < 1) {
          const err6 = { instancePath: instancePath + "/title", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (!pattern3.test(data1)) {
          const err7 = { instancePath: instancePath + "/title", keyword: "pattern", params: { pattern: "^[^\\u0000\\uD800-\\uDFFF]*$" } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/title", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.userIds !== void 0) {
      let data2 = data.userIds;
      if (Array.isArray(data2)) {
        if (data2.length > 256) {
          const err9 = { instancePath: instancePath + "/userIds", keyword: "maxItems", params: { limit: 256 } };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        if (data2.length < 1) {
          const err10 = { instancePath: instancePath + "/userIds", keyword: "minItems", params: { limit: 1 } };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate24(data2[i0], { instancePath: instancePath + "/userIds/" + i0, parentData: data2, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length);
      } else {
        const err11 = { instancePath: instancePath + "/userIds", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    data.clientId !== void 0 && (validate21(data.clientId, { instancePath: instancePath + "/clientId", parentData: data, parentDataProperty: "clientId", rootData }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length));
  } else {
    const err12 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
  }
  return validate160.errors = vErrors, errors === 0;
}
const ListConversationsQuery = validate163, schema56 = { $id: "https://majlis.example/contract/1.0/schemas/ListConversationsQuery.json", title: "ListConversationsQuery", type: "object", properties: { limit: { type: "integer", minimum: 1, maximum: 9007199254740991, description: "At most 100; default 30; more is clamped (PAGE-4)." }, cursor: { type: "string" }, ids: { type: "array", items: { $ref: "Id.json" }, minItems: 1, maxItems: 100, description: "Exactly those of them that are mine." } } };
function validate163(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.limit !== void 0) {
      let data0 = data.limit;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        const err0 = { instancePath: instancePath + "/limit", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 9007199254740991 || isNaN(data0)) {
          const err1 = { instancePath: instancePath + "/limit", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        if (data0 < 1 || isNaN(data0)) {
          const err2 = { instancePath: instancePath + "/limit", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      }
    }
    if (data.cursor !== void 0 && typeof data.cursor != "string") {
      const err3 = { instancePath: instancePath + "/cursor", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.ids !== void 0) {
      let data2 = data.ids;
      if (Array.isArray(data2)) {
        if (data2.length > 100) {
          const err4 = { instancePath: instancePath + "/ids", keyword: "maxItems", params: { limit: 100 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (data2.length < 1) {
          const err5 = { instancePath: instancePath + "/ids", keyword: "minItems", params: { limit: 1 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate24(data2[i0], { instancePath: instancePath + "/ids/" + i0, parentData: data2, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length);
      } else {
        const err6 = { instancePath: instancePath + "/ids", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
  } else {
    const err7 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate163.errors = vErrors, errors === 0;
}
const ListMembersQuery = validate165, schema57 = { $id: "https://majlis.example/contract/1.0/schemas/ListMembersQuery.json", title: "ListMembersQuery", type: "object", properties: { limit: { type: "integer", minimum: 1, maximum: 9007199254740991, description: "At most 100; default 30; more is clamped (PAGE-4)." }, cursor: { type: "string" } } };
function validate165(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.limit !== void 0) {
      let data0 = data.limit;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        const err0 = { instancePath: instancePath + "/limit", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 9007199254740991 || isNaN(data0)) {
          const err1 = { instancePath: instancePath + "/limit", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        if (data0 < 1 || isNaN(data0)) {
          const err2 = { instancePath: instancePath + "/limit", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      }
    }
    if (data.cursor !== void 0 && typeof data.cursor != "string") {
      const err3 = { instancePath: instancePath + "/cursor", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
  } else {
    const err4 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate165.errors = vErrors, errors === 0;
}
const MemberPage = validate166, schema58 = { $id: "https://majlis.example/contract/1.0/schemas/MemberPage.json", title: "MemberPage", type: "object", properties: { items: { type: "array", items: { $ref: "Participant.json" } }, nextCursor: { anyOf: [{ type: "string" }, { type: "null" }] } }, required: ["items", "nextCursor"] };
function validate166(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.items === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "items" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.nextCursor === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "nextCursor" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.items !== void 0) {
      let data0 = data.items;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate123(data0[i0], { instancePath: instancePath + "/items/" + i0, parentData: data0, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate123.errors : vErrors.concat(validate123.errors), errors = vErrors.length);
      } else {
        const err2 = { instancePath: instancePath + "/items", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.nextCursor !== void 0) {
      let data2 = data.nextCursor;
      const _errs5 = errors;
      let valid3 = !1;
      const _errs6 = errors;
      if (typeof data2 != "string") {
        const err3 = { instancePath: instancePath + "/nextCursor", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      var _valid0 = _errs6 === errors;
      if (valid3 = valid3 || _valid0, !valid3) {
        const _errs8 = errors;
        if (data2 !== null) {
          const err4 = { instancePath: instancePath + "/nextCursor", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        var _valid0 = _errs8 === errors;
        valid3 = valid3 || _valid0;
      }
      if (valid3)
        errors = _errs5, vErrors !== null && (_errs5 ? vErrors.length = _errs5 : vErrors = null);
      else {
        const err5 = { instancePath: instancePath + "/nextCursor", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
  } else {
    const err6 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate166.errors = vErrors, errors === 0;
}
const MoveCursorCommand = validate168, schema59 = { $id: "https://majlis.example/contract/1.0/schemas/MoveCursorCommand.json", title: "MoveCursorCommand", type: "object", properties: { conversationId: { $ref: "Id.json" }, seq: { $ref: "Seq.json" } }, required: ["conversationId", "seq"] };
function validate168(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.conversationId === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "conversationId" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.seq === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "seq" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    data.conversationId !== void 0 && (validate24(data.conversationId, { instancePath: instancePath + "/conversationId", parentData: data, parentDataProperty: "conversationId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.seq !== void 0 && (validate25(data.seq, { instancePath: instancePath + "/seq", parentData: data, parentDataProperty: "seq", rootData }) || (vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors), errors = vErrors.length));
  } else {
    const err2 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate168.errors = vErrors, errors === 0;
}
const MoveCursorRequest = validate171, schema60 = { $id: "https://majlis.example/contract/1.0/schemas/MoveCursorRequest.json", title: "MoveCursorRequest", type: "object", properties: { seq: { $ref: "Seq.json" } }, required: ["seq"] };
function validate171(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.seq === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "seq" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    data.seq !== void 0 && (validate25(data.seq, { instancePath: instancePath + "/seq", parentData: data, parentDataProperty: "seq", rootData }) || (vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors), errors = vErrors.length));
  } else {
    const err1 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate171.errors = vErrors, errors === 0;
}
const Participant = validate123, ParticipantRole = validate126, ReceiptPayload = validate173, schema61 = { $id: "https://majlis.example/contract/1.0/schemas/ReceiptPayload.json", title: "ReceiptPayload", type: "object", properties: { conversationId: { $ref: "Id.json" }, userId: { $ref: "Id.json" }, readSeq: { $ref: "Seq.json" }, deliveredSeq: { $ref: "Seq.json" } }, required: ["conversationId", "userId", "readSeq", "deliveredSeq"] };
function validate173(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.conversationId === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "conversationId" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.userId === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "userId" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.readSeq === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "readSeq" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.deliveredSeq === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "deliveredSeq" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    data.conversationId !== void 0 && (validate24(data.conversationId, { instancePath: instancePath + "/conversationId", parentData: data, parentDataProperty: "conversationId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.userId !== void 0 && (validate24(data.userId, { instancePath: instancePath + "/userId", parentData: data, parentDataProperty: "userId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.readSeq !== void 0 && (validate25(data.readSeq, { instancePath: instancePath + "/readSeq", parentData: data, parentDataProperty: "readSeq", rootData }) || (vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors), errors = vErrors.length)), data.deliveredSeq !== void 0 && (validate25(data.deliveredSeq, { instancePath: instancePath + "/deliveredSeq", parentData: data, parentDataProperty: "deliveredSeq", rootData }) || (vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors), errors = vErrors.length));
  } else {
    const err4 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate173.errors = vErrors, errors === 0;
}
const UpdateConversationRequest = validate178, schema62 = { $id: "https://majlis.example/contract/1.0/schemas/UpdateConversationRequest.json", title: "UpdateConversationRequest", type: "object", properties: { title: { type: "string", pattern: "^[^\\u0000\\uD800-\\uDFFF]*$", minLength: 1, maxLength: 200 }, avatarAttachmentId: { anyOf: [{ $ref: "Id.json" }, { type: "null" }] } } };
function validate178(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.title !== void 0) {
      let data0 = data.title;
      if (typeof data0 == "string") {
        if (func2(data0) > 200) {
          const err0 = { instancePath: instancePath + "/title", keyword: "maxLength", params: { limit: 200 } };
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
        if (func2(data0) < 1) {
          const err1 = { instancePath: instancePath + "/title", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        if (!pattern3.test(data0)) {
          const err2 = { instancePath: instancePath + "/title", keyword: "pattern", params: { pattern: "^[^\\u0000\\uD800-\\uDFFF]*$" } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/title", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.avatarAttachmentId !== void 0) {
      let data1 = data.avatarAttachmentId;
      const _errs4 = errors;
      let valid1 = !1;
      const _errs5 = errors;
      validate24(data1, { instancePath: instancePath + "/avatarAttachmentId", parentData: data, parentDataProperty: "avatarAttachmentId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length);
      var _valid0 = _errs5 === errors;
      if (valid1 = valid1 || _valid0, !valid1) {
        const _errs6 = errors;
        if (data1 !== null) {
          const err4 = { instancePath: instancePath + "/avatarAttachmentId", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        var _valid0 = _errs6 === errors;
        valid1 = valid1 || _valid0;
      }
      if (valid1)
        errors = _errs4, vErrors !== null && (_errs4 ? vErrors.length = _errs4 : vErrors = null);
      else {
        const err5 = { instancePath: instancePath + "/avatarAttachmentId", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
  } else {
    const err6 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate178.errors = vErrors, errors === 0;
}
const UpdateConversationSelfRequest = validate180, schema63 = { $id: "https://majlis.example/contract/1.0/schemas/UpdateConversationSelfRequest.json", title: "UpdateConversationSelfRequest", type: "object", properties: { mutedUntil: { anyOf: [{ $ref: "ISO.json" }, { type: "null" }] }, archived: { type: "boolean" }, pinned: { type: "boolean" } } };
function validate180(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.mutedUntil !== void 0) {
      let data0 = data.mutedUntil;
      const _errs2 = errors;
      let valid1 = !1;
      const _errs3 = errors;
      validate23(data0, { instancePath: instancePath + "/mutedUntil", parentData: data, parentDataProperty: "mutedUntil", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length);
      var _valid0 = _errs3 === errors;
      if (valid1 = valid1 || _valid0, !valid1) {
        const _errs4 = errors;
        if (data0 !== null) {
          const err0 = { instancePath: instancePath + "/mutedUntil", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
        var _valid0 = _errs4 === errors;
        valid1 = valid1 || _valid0;
      }
      if (valid1)
        errors = _errs2, vErrors !== null && (_errs2 ? vErrors.length = _errs2 : vErrors = null);
      else {
        const err1 = { instancePath: instancePath + "/mutedUntil", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    if (data.archived !== void 0 && typeof data.archived != "boolean") {
      const err2 = { instancePath: instancePath + "/archived", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.pinned !== void 0 && typeof data.pinned != "boolean") {
      const err3 = { instancePath: instancePath + "/pinned", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
  } else {
    const err4 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate180.errors = vErrors, errors === 0;
}
const UpdateMemberRequest = validate182, schema64 = { $id: "https://majlis.example/contract/1.0/schemas/UpdateMemberRequest.json", title: "UpdateMemberRequest", type: "object", properties: { role: { $ref: "ParticipantRole.json" } }, required: ["role"] };
function validate182(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.role === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "role" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    data.role !== void 0 && (validate126(data.role, { instancePath: instancePath + "/role", parentData: data, parentDataProperty: "role", rootData }) || (vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors), errors = vErrors.length));
  } else {
    const err1 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate182.errors = vErrors, errors === 0;
}
const AnswerCallAnswer = validate184, schema65 = { $id: "https://majlis.example/contract/1.0/schemas/AnswerCallAnswer.json", title: "AnswerCallAnswer", type: "object", properties: { call: { $ref: "Call.json" }, iceServers: { type: "array", items: { $ref: "IceServer.json" } }, offer: {}, candidates: { type: "array", items: {} } }, required: ["call", "iceServers"] }, schema66 = { $id: "https://majlis.example/contract/1.0/schemas/Call.json", title: "Call", type: "object", properties: { id: { $ref: "Id.json" }, conversationId: { $ref: "Id.json" }, callerId: { $ref: "Id.json" }, calleeId: { anyOf: [{ $ref: "Id.json" }, { type: "null" }] }, type: { $ref: "CallType.json" }, status: { $ref: "CallStatus.json" }, createdAt: { $ref: "ISO.json", description: "When ringing began." }, ringExpiresAt: { $ref: "ISO.json" }, startedAt: { anyOf: [{ $ref: "ISO.json", description: "When it was answered." }, { type: "null" }] }, connectedAt: { anyOf: [{ $ref: "ISO.json", description: "When media first flowed." }, { type: "null" }] }, endedAt: { anyOf: [{ $ref: "ISO.json" }, { type: "null" }] }, duration: { anyOf: [{ type: "integer", minimum: 0, maximum: 9007199254740991, description: "Whole seconds from startedAt to endedAt; null if never answered (GEN-5)." }, { type: "null" }] }, missedReason: { anyOf: [{ enum: ["timeout", "cancelled", "caller_lost"], type: "string" }, { type: "null" }] }, endReason: { anyOf: [{ $ref: "CallEndReason.json" }, { type: "null" }] }, endedById: { anyOf: [{ $ref: "Id.json" }, { type: "null" }] }, callerSessionId: { anyOf: [{ type: "string" }, { type: "null" }] }, calleeSessionId: { anyOf: [{ type: "string" }, { type: "null" }] }, epoch: { type: "integer", minimum: 0, maximum: 9007199254740991, description: "The media generation: one more whenever both ends rebuild the connection." }, rev: { type: "integer", minimum: 0, maximum: 9007199254740991, description: "One more per change of the call." }, metadata: { anyOf: [{ type: "object" }, { type: "null" }] }, updatedAt: { $ref: "ISO.json" } }, required: ["id", "conversationId", "callerId", "calleeId", "type", "status", "createdAt", "ringExpiresAt", "startedAt", "connectedAt", "endedAt", "duration", "missedReason", "endReason", "endedById", "callerSessionId", "calleeSessionId", "epoch", "rev", "metadata", "updatedAt"] }, schema67 = { $id: "https://majlis.example/contract/1.0/schemas/CallEndReason.json", title: "CallEndReason", enum: ["hangup", "page_closed", "connection_lost", "connection_failed", "media_failed", "admin"], type: "string" };
function validate197(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string") {
    const err0 = { instancePath, keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (!(data === "hangup" || data === "page_closed" || data === "connection_lost" || data === "connection_failed" || data === "media_failed" || data === "admin")) {
    const err1 = { instancePath, keyword: "enum", params: { allowedValues: schema67.enum } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate197.errors = vErrors, errors === 0;
}
function validate185(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.conversationId === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "conversationId" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.callerId === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "callerId" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.calleeId === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "calleeId" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.type === void 0) {
      const err4 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.status === void 0) {
      const err5 = { instancePath, keyword: "required", params: { missingProperty: "status" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.createdAt === void 0) {
      const err6 = { instancePath, keyword: "required", params: { missingProperty: "createdAt" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.ringExpiresAt === void 0) {
      const err7 = { instancePath, keyword: "required", params: { missingProperty: "ringExpiresAt" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.startedAt === void 0) {
      const err8 = { instancePath, keyword: "required", params: { missingProperty: "startedAt" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.connectedAt === void 0) {
      const err9 = { instancePath, keyword: "required", params: { missingProperty: "connectedAt" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.endedAt === void 0) {
      const err10 = { instancePath, keyword: "required", params: { missingProperty: "endedAt" } };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.duration === void 0) {
      const err11 = { instancePath, keyword: "required", params: { missingProperty: "duration" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.missedReason === void 0) {
      const err12 = { instancePath, keyword: "required", params: { missingProperty: "missedReason" } };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.endReason === void 0) {
      const err13 = { instancePath, keyword: "required", params: { missingProperty: "endReason" } };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.endedById === void 0) {
      const err14 = { instancePath, keyword: "required", params: { missingProperty: "endedById" } };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.callerSessionId === void 0) {
      const err15 = { instancePath, keyword: "required", params: { missingProperty: "callerSessionId" } };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.calleeSessionId === void 0) {
      const err16 = { instancePath, keyword: "required", params: { missingProperty: "calleeSessionId" } };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.epoch === void 0) {
      const err17 = { instancePath, keyword: "required", params: { missingProperty: "epoch" } };
      vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
    }
    if (data.rev === void 0) {
      const err18 = { instancePath, keyword: "required", params: { missingProperty: "rev" } };
      vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
    }
    if (data.metadata === void 0) {
      const err19 = { instancePath, keyword: "required", params: { missingProperty: "metadata" } };
      vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
    }
    if (data.updatedAt === void 0) {
      const err20 = { instancePath, keyword: "required", params: { missingProperty: "updatedAt" } };
      vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
    }
    if (data.id !== void 0 && (validate24(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.conversationId !== void 0 && (validate24(data.conversationId, { instancePath: instancePath + "/conversationId", parentData: data, parentDataProperty: "conversationId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.callerId !== void 0 && (validate24(data.callerId, { instancePath: instancePath + "/callerId", parentData: data, parentDataProperty: "callerId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.calleeId !== void 0) {
      let data3 = data.calleeId;
      const _errs5 = errors;
      let valid1 = !1;
      const _errs6 = errors;
      validate24(data3, { instancePath: instancePath + "/calleeId", parentData: data, parentDataProperty: "calleeId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length);
      var _valid0 = _errs6 === errors;
      if (valid1 = valid1 || _valid0, !valid1) {
        const _errs7 = errors;
        if (data3 !== null) {
          const err21 = { instancePath: instancePath + "/calleeId", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
        }
        var _valid0 = _errs7 === errors;
        valid1 = valid1 || _valid0;
      }
      if (valid1)
        errors = _errs5, vErrors !== null && (_errs5 ? vErrors.length = _errs5 : vErrors = null);
      else {
        const err22 = { instancePath: instancePath + "/calleeId", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.type !== void 0 && (validate66(data.type, { instancePath: instancePath + "/type", parentData: data, parentDataProperty: "type", rootData }) || (vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors), errors = vErrors.length)), data.status !== void 0 && (validate68(data.status, { instancePath: instancePath + "/status", parentData: data, parentDataProperty: "status", rootData }) || (vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors), errors = vErrors.length)), data.createdAt !== void 0 && (validate23(data.createdAt, { instancePath: instancePath + "/createdAt", parentData: data, parentDataProperty: "createdAt", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length)), data.ringExpiresAt !== void 0 && (validate23(data.ringExpiresAt, { instancePath: instancePath + "/ringExpiresAt", parentData: data, parentDataProperty: "ringExpiresAt", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length)), data.startedAt !== void 0) {
      let data8 = data.startedAt;
      const _errs14 = errors;
      let valid2 = !1;
      const _errs15 = errors;
      validate23(data8, { instancePath: instancePath + "/startedAt", parentData: data, parentDataProperty: "startedAt", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length);
      var _valid1 = _errs15 === errors;
      if (valid2 = valid2 || _valid1, !valid2) {
        const _errs16 = errors;
        if (data8 !== null) {
          const err23 = { instancePath: instancePath + "/startedAt", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
        var _valid1 = _errs16 === errors;
        valid2 = valid2 || _valid1;
      }
      if (valid2)
        errors = _errs14, vErrors !== null && (_errs14 ? vErrors.length = _errs14 : vErrors = null);
      else {
        const err24 = { instancePath: instancePath + "/startedAt", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.connectedAt !== void 0) {
      let data9 = data.connectedAt;
      const _errs19 = errors;
      let valid3 = !1;
      const _errs20 = errors;
      validate23(data9, { instancePath: instancePath + "/connectedAt", parentData: data, parentDataProperty: "connectedAt", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length);
      var _valid2 = _errs20 === errors;
      if (valid3 = valid3 || _valid2, !valid3) {
        const _errs21 = errors;
        if (data9 !== null) {
          const err25 = { instancePath: instancePath + "/connectedAt", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
        }
        var _valid2 = _errs21 === errors;
        valid3 = valid3 || _valid2;
      }
      if (valid3)
        errors = _errs19, vErrors !== null && (_errs19 ? vErrors.length = _errs19 : vErrors = null);
      else {
        const err26 = { instancePath: instancePath + "/connectedAt", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    if (data.endedAt !== void 0) {
      let data10 = data.endedAt;
      const _errs24 = errors;
      let valid4 = !1;
      const _errs25 = errors;
      validate23(data10, { instancePath: instancePath + "/endedAt", parentData: data, parentDataProperty: "endedAt", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length);
      var _valid3 = _errs25 === errors;
      if (valid4 = valid4 || _valid3, !valid4) {
        const _errs26 = errors;
        if (data10 !== null) {
          const err27 = { instancePath: instancePath + "/endedAt", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
        var _valid3 = _errs26 === errors;
        valid4 = valid4 || _valid3;
      }
      if (valid4)
        errors = _errs24, vErrors !== null && (_errs24 ? vErrors.length = _errs24 : vErrors = null);
      else {
        const err28 = { instancePath: instancePath + "/endedAt", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.duration !== void 0) {
      let data11 = data.duration;
      const _errs29 = errors;
      let valid5 = !1;
      const _errs30 = errors;
      if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
        const err29 = { instancePath: instancePath + "/duration", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
      }
      if (typeof data11 == "number" && isFinite(data11)) {
        if (data11 > 9007199254740991 || isNaN(data11)) {
          const err30 = { instancePath: instancePath + "/duration", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
        }
        if (data11 < 0 || isNaN(data11)) {
          const err31 = { instancePath: instancePath + "/duration", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
        }
      }
      var _valid4 = _errs30 === errors;
      if (valid5 = valid5 || _valid4, !valid5) {
        const _errs32 = errors;
        if (data11 !== null) {
          const err32 = { instancePath: instancePath + "/duration", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
        }
        var _valid4 = _errs32 === errors;
        valid5 = valid5 || _valid4;
      }
      if (valid5)
        errors = _errs29, vErrors !== null && (_errs29 ? vErrors.length = _errs29 : vErrors = null);
      else {
        const err33 = { instancePath: instancePath + "/duration", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
      }
    }
    if (data.missedReason !== void 0) {
      let data12 = data.missedReason;
      const _errs35 = errors;
      let valid6 = !1;
      const _errs36 = errors;
      if (typeof data12 != "string") {
        const err34 = { instancePath: instancePath + "/missedReason", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
      }
      if (!(data12 === "timeout" || data12 === "cancelled" || data12 === "caller_lost")) {
        const err35 = { instancePath: instancePath + "/missedReason", keyword: "enum", params: { allowedValues: schema66.properties.missedReason.anyOf[0].enum } };
        vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
      }
      var _valid5 = _errs36 === errors;
      if (valid6 = valid6 || _valid5, !valid6) {
        const _errs38 = errors;
        if (data12 !== null) {
          const err36 = { instancePath: instancePath + "/missedReason", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
        }
        var _valid5 = _errs38 === errors;
        valid6 = valid6 || _valid5;
      }
      if (valid6)
        errors = _errs35, vErrors !== null && (_errs35 ? vErrors.length = _errs35 : vErrors = null);
      else {
        const err37 = { instancePath: instancePath + "/missedReason", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
      }
    }
    if (data.endReason !== void 0) {
      let data13 = data.endReason;
      const _errs41 = errors;
      let valid7 = !1;
      const _errs42 = errors;
      validate197(data13, { instancePath: instancePath + "/endReason", parentData: data, parentDataProperty: "endReason", rootData }) || (vErrors = vErrors === null ? validate197.errors : vErrors.concat(validate197.errors), errors = vErrors.length);
      var _valid6 = _errs42 === errors;
      if (valid7 = valid7 || _valid6, !valid7) {
        const _errs43 = errors;
        if (data13 !== null) {
          const err38 = { instancePath: instancePath + "/endReason", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
        }
        var _valid6 = _errs43 === errors;
        valid7 = valid7 || _valid6;
      }
      if (valid7)
        errors = _errs41, vErrors !== null && (_errs41 ? vErrors.length = _errs41 : vErrors = null);
      else {
        const err39 = { instancePath: instancePath + "/endReason", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
      }
    }
    if (data.endedById !== void 0) {
      let data14 = data.endedById;
      const _errs46 = errors;
      let valid8 = !1;
      const _errs47 = errors;
      validate24(data14, { instancePath: instancePath + "/endedById", parentData: data, parentDataProperty: "endedById", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length);
      var _valid7 = _errs47 === errors;
      if (valid8 = valid8 || _valid7, !valid8) {
        const _errs48 = errors;
        if (data14 !== null) {
          const err40 = { instancePath: instancePath + "/endedById", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
        }
        var _valid7 = _errs48 === errors;
        valid8 = valid8 || _valid7;
      }
      if (valid8)
        errors = _errs46, vErrors !== null && (_errs46 ? vErrors.length = _errs46 : vErrors = null);
      else {
        const err41 = { instancePath: instancePath + "/endedById", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
      }
    }
    if (data.callerSessionId !== void 0) {
      let data15 = data.callerSessionId;
      const _errs51 = errors;
      let valid9 = !1;
      const _errs52 = errors;
      if (typeof data15 != "string") {
        const err42 = { instancePath: instancePath + "/callerSessionId", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
      }
      var _valid8 = _errs52 === errors;
      if (valid9 = valid9 || _valid8, !valid9) {
        const _errs54 = errors;
        if (data15 !== null) {
          const err43 = { instancePath: instancePath + "/callerSessionId", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
        }
        var _valid8 = _errs54 === errors;
        valid9 = valid9 || _valid8;
      }
      if (valid9)
        errors = _errs51, vErrors !== null && (_errs51 ? vErrors.length = _errs51 : vErrors = null);
      else {
        const err44 = { instancePath: instancePath + "/callerSessionId", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
      }
    }
    if (data.calleeSessionId !== void 0) {
      let data16 = data.calleeSessionId;
      const _errs57 = errors;
      let valid10 = !1;
      const _errs58 = errors;
      if (typeof data16 != "string") {
        const err45 = { instancePath: instancePath + "/calleeSessionId", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
      }
      var _valid9 = _errs58 === errors;
      if (valid10 = valid10 || _valid9, !valid10) {
        const _errs60 = errors;
        if (data16 !== null) {
          const err46 = { instancePath: instancePath + "/calleeSessionId", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
        }
        var _valid9 = _errs60 === errors;
        valid10 = valid10 || _valid9;
      }
      if (valid10)
        errors = _errs57, vErrors !== null && (_errs57 ? vErrors.length = _errs57 : vErrors = null);
      else {
        const err47 = { instancePath: instancePath + "/calleeSessionId", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
      }
    }
    if (data.epoch !== void 0) {
      let data17 = data.epoch;
      if (!(typeof data17 == "number" && !(data17 % 1) && !isNaN(data17) && isFinite(data17))) {
        const err48 = { instancePath: instancePath + "/epoch", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
      }
      if (typeof data17 == "number" && isFinite(data17)) {
        if (data17 > 9007199254740991 || isNaN(data17)) {
          const err49 = { instancePath: instancePath + "/epoch", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
        }
        if (data17 < 0 || isNaN(data17)) {
          const err50 = { instancePath: instancePath + "/epoch", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
        }
      }
    }
    if (data.rev !== void 0) {
      let data18 = data.rev;
      if (!(typeof data18 == "number" && !(data18 % 1) && !isNaN(data18) && isFinite(data18))) {
        const err51 = { instancePath: instancePath + "/rev", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
      }
      if (typeof data18 == "number" && isFinite(data18)) {
        if (data18 > 9007199254740991 || isNaN(data18)) {
          const err52 = { instancePath: instancePath + "/rev", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
        }
        if (data18 < 0 || isNaN(data18)) {
          const err53 = { instancePath: instancePath + "/rev", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
        }
      }
    }
    if (data.metadata !== void 0) {
      let data19 = data.metadata;
      const _errs67 = errors;
      let valid11 = !1;
      const _errs68 = errors;
      if (!(data19 && typeof data19 == "object" && !Array.isArray(data19))) {
        const err54 = { instancePath: instancePath + "/metadata", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
      }
      var _valid10 = _errs68 === errors;
      if (valid11 = valid11 || _valid10, !valid11) {
        const _errs70 = errors;
        if (data19 !== null) {
          const err55 = { instancePath: instancePath + "/metadata", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
        }
        var _valid10 = _errs70 === errors;
        valid11 = valid11 || _valid10;
      }
      if (valid11)
        errors = _errs67, vErrors !== null && (_errs67 ? vErrors.length = _errs67 : vErrors = null);
      else {
        const err56 = { instancePath: instancePath + "/metadata", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
      }
    }
    data.updatedAt !== void 0 && (validate23(data.updatedAt, { instancePath: instancePath + "/updatedAt", parentData: data, parentDataProperty: "updatedAt", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length));
  } else {
    const err57 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
  }
  return validate185.errors = vErrors, errors === 0;
}
const schema68 = { $id: "https://majlis.example/contract/1.0/schemas/IceServer.json", title: "IceServer", type: "object", properties: { urls: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] }, username: { type: "string" }, credential: { type: "string" } }, required: ["urls"] };
function validate202(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.urls === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "urls" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.urls !== void 0) {
      let data0 = data.urls;
      const _errs2 = errors;
      let valid1 = !1;
      const _errs3 = errors;
      if (typeof data0 != "string") {
        const err1 = { instancePath: instancePath + "/urls", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
      var _valid0 = _errs3 === errors;
      if (valid1 = valid1 || _valid0, !valid1) {
        const _errs5 = errors;
        if (Array.isArray(data0)) {
          const len0 = data0.length;
          for (let i0 = 0; i0 < len0; i0++)
            if (typeof data0[i0] != "string") {
              const err2 = { instancePath: instancePath + "/urls/" + i0, keyword: "type", params: { type: "string" } };
              vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
            }
        } else {
          const err3 = { instancePath: instancePath + "/urls", keyword: "type", params: { type: "array" } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        var _valid0 = _errs5 === errors;
        valid1 = valid1 || _valid0;
      }
      if (valid1)
        errors = _errs2, vErrors !== null && (_errs2 ? vErrors.length = _errs2 : vErrors = null);
      else {
        const err4 = { instancePath: instancePath + "/urls", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.username !== void 0 && typeof data.username != "string") {
      const err5 = { instancePath: instancePath + "/username", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.credential !== void 0 && typeof data.credential != "string") {
      const err6 = { instancePath: instancePath + "/credential", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
  } else {
    const err7 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate202.errors = vErrors, errors === 0;
}
function validate184(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.call === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "call" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.iceServers === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "iceServers" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.call !== void 0 && (validate185(data.call, { instancePath: instancePath + "/call", parentData: data, parentDataProperty: "call", rootData }) || (vErrors = vErrors === null ? validate185.errors : vErrors.concat(validate185.errors), errors = vErrors.length)), data.iceServers !== void 0) {
      let data1 = data.iceServers;
      if (Array.isArray(data1)) {
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate202(data1[i0], { instancePath: instancePath + "/iceServers/" + i0, parentData: data1, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate202.errors : vErrors.concat(validate202.errors), errors = vErrors.length);
      } else {
        const err2 = { instancePath: instancePath + "/iceServers", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.candidates !== void 0 && !Array.isArray(data.candidates)) {
      const err3 = { instancePath: instancePath + "/candidates", keyword: "type", params: { type: "array" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
  } else {
    const err4 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate184.errors = vErrors, errors === 0;
}
const AnswerCallRequest = validate204, schema69 = { $id: "https://majlis.example/contract/1.0/schemas/AnswerCallRequest.json", title: "AnswerCallRequest", type: "object", properties: { sessionId: { type: "string", pattern: "^[^\\u0000\\uD800-\\uDFFF]*$", minLength: 1, maxLength: 128 }, deviceId: { type: "string", pattern: "^[^\\u0000\\uD800-\\uDFFF]*$", minLength: 1, maxLength: 128 }, media: { type: "object", properties: { audio: { type: "boolean" }, video: { type: "boolean" } }, required: ["audio", "video"] } } };
function validate204(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.sessionId !== void 0) {
      let data0 = data.sessionId;
      if (typeof data0 == "string") {
        if (func2(data0) > 128) {
          const err0 = { instancePath: instancePath + "/sessionId", keyword: "maxLength", params: { limit: 128 } };
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
        if (func2(data0) < 1) {
          const err1 = { instancePath: instancePath + "/sessionId", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        if (!pattern3.test(data0)) {
          const err2 = { instancePath: instancePath + "/sessionId", keyword: "pattern", params: { pattern: "^[^\\u0000\\uD800-\\uDFFF]*$" } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/sessionId", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.deviceId !== void 0) {
      let data1 = data.deviceId;
      if (typeof data1 == "string") {
        if (func2(data1) > 128) {
          const err4 = { instancePath: instancePath + "/deviceId", keyword: "maxLength", params: { limit: 128 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (func2(data1) < 1) {
          const err5 = { instancePath: instancePath + "/deviceId", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (!pattern3.test(data1)) {
          const err6 = { instancePath: instancePath + "/deviceId", keyword: "pattern", params: { pattern: "^[^\\u0000\\uD800-\\uDFFF]*$" } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/deviceId", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.media !== void 0) {
      let data2 = data.media;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.audio === void 0) {
          const err8 = { instancePath: instancePath + "/media", keyword: "required", params: { missingProperty: "audio" } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        if (data2.video === void 0) {
          const err9 = { instancePath: instancePath + "/media", keyword: "required", params: { missingProperty: "video" } };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        if (data2.audio !== void 0 && typeof data2.audio != "boolean") {
          const err10 = { instancePath: instancePath + "/media/audio", keyword: "type", params: { type: "boolean" } };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        if (data2.video !== void 0 && typeof data2.video != "boolean") {
          const err11 = { instancePath: instancePath + "/media/video", keyword: "type", params: { type: "boolean" } };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
      } else {
        const err12 = { instancePath: instancePath + "/media", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
  } else {
    const err13 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
  }
  return validate204.errors = vErrors, errors === 0;
}
const Call = validate185, CallAnswer = validate205, schema70 = { $id: "https://majlis.example/contract/1.0/schemas/CallAnswer.json", title: "CallAnswer", type: "object", properties: { call: { $ref: "Call.json" } }, required: ["call"] };
function validate205(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.call === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "call" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    data.call !== void 0 && (validate185(data.call, { instancePath: instancePath + "/call", parentData: data, parentDataProperty: "call", rootData }) || (vErrors = vErrors === null ? validate185.errors : vErrors.concat(validate185.errors), errors = vErrors.length));
  } else {
    const err1 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate205.errors = vErrors, errors === 0;
}
const CallConnectedCommand = validate207, schema71 = { $id: "https://majlis.example/contract/1.0/schemas/CallConnectedCommand.json", title: "CallConnectedCommand", type: "object", properties: { callId: { $ref: "Id.json" }, epoch: { type: "integer", minimum: 0, maximum: 9007199254740991, description: "The media generation: one more whenever both ends rebuild the connection." }, setupMs: { type: "number", minimum: 0, description: "Milliseconds; a measurement, not data." }, relay: { type: "boolean" } }, required: ["callId", "epoch"] };
function validate207(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.callId === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "callId" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.epoch === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "epoch" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.callId !== void 0 && (validate24(data.callId, { instancePath: instancePath + "/callId", parentData: data, parentDataProperty: "callId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.epoch !== void 0) {
      let data1 = data.epoch;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        const err2 = { instancePath: instancePath + "/epoch", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          const err3 = { instancePath: instancePath + "/epoch", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        if (data1 < 0 || isNaN(data1)) {
          const err4 = { instancePath: instancePath + "/epoch", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      }
    }
    if (data.setupMs !== void 0) {
      let data2 = data.setupMs;
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          const err5 = { instancePath: instancePath + "/setupMs", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/setupMs", keyword: "type", params: { type: "number" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.relay !== void 0 && typeof data.relay != "boolean") {
      const err7 = { instancePath: instancePath + "/relay", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
  } else {
    const err8 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
  }
  return validate207.errors = vErrors, errors === 0;
}
const CallEndReason = validate197, CallHeartbeatCommand = validate209, schema72 = { $id: "https://majlis.example/contract/1.0/schemas/CallHeartbeatCommand.json", title: "CallHeartbeatCommand", type: "object", properties: { callId: { $ref: "Id.json" }, epoch: { type: "integer", minimum: 0, maximum: 9007199254740991, description: "The media generation: one more whenever both ends rebuild the connection." }, mediaAlive: { type: "boolean" }, quality: { type: "number", minimum: 0, maximum: 5, description: "MOS, 1 to 5; 0 unknown." } }, required: ["callId", "epoch"] };
function validate209(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.callId === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "callId" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.epoch === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "epoch" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.callId !== void 0 && (validate24(data.callId, { instancePath: instancePath + "/callId", parentData: data, parentDataProperty: "callId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.epoch !== void 0) {
      let data1 = data.epoch;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        const err2 = { instancePath: instancePath + "/epoch", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          const err3 = { instancePath: instancePath + "/epoch", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        if (data1 < 0 || isNaN(data1)) {
          const err4 = { instancePath: instancePath + "/epoch", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      }
    }
    if (data.mediaAlive !== void 0 && typeof data.mediaAlive != "boolean") {
      const err5 = { instancePath: instancePath + "/mediaAlive", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.quality !== void 0) {
      let data3 = data.quality;
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 5 || isNaN(data3)) {
          const err6 = { instancePath: instancePath + "/quality", keyword: "maximum", params: { comparison: "<=", limit: 5 } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (data3 < 0 || isNaN(data3)) {
          const err7 = { instancePath: instancePath + "/quality", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/quality", keyword: "type", params: { type: "number" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
  } else {
    const err9 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
  }
  return validate209.errors = vErrors, errors === 0;
}
const CallIncomingPayload = validate211, schema73 = { $id: "https://majlis.example/contract/1.0/schemas/CallIncomingPayload.json", title: "CallIncomingPayload", type: "object", properties: { call: { $ref: "Call.json" }, from: { $ref: "User.json" }, offer: {}, candidates: { type: "array", items: {} } }, required: ["call", "from"] };
function validate211(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.call === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "call" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.from === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "from" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.call !== void 0 && (validate185(data.call, { instancePath: instancePath + "/call", parentData: data, parentDataProperty: "call", rootData }) || (vErrors = vErrors === null ? validate185.errors : vErrors.concat(validate185.errors), errors = vErrors.length)), data.from !== void 0 && (validate29(data.from, { instancePath: instancePath + "/from", parentData: data, parentDataProperty: "from", rootData }) || (vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors), errors = vErrors.length)), data.candidates !== void 0 && !Array.isArray(data.candidates)) {
      const err2 = { instancePath: instancePath + "/candidates", keyword: "type", params: { type: "array" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
  } else {
    const err3 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate211.errors = vErrors, errors === 0;
}
const CallLeavingCommand = validate214, schema74 = { $id: "https://majlis.example/contract/1.0/schemas/CallLeavingCommand.json", title: "CallLeavingCommand", type: "object", properties: { callId: { $ref: "Id.json" }, epoch: { type: "integer", minimum: 0, maximum: 9007199254740991, description: "The media generation: one more whenever both ends rebuild the connection." } }, required: ["callId", "epoch"] };
function validate214(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.callId === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "callId" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.epoch === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "epoch" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.callId !== void 0 && (validate24(data.callId, { instancePath: instancePath + "/callId", parentData: data, parentDataProperty: "callId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.epoch !== void 0) {
      let data1 = data.epoch;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        const err2 = { instancePath: instancePath + "/epoch", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          const err3 = { instancePath: instancePath + "/epoch", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        if (data1 < 0 || isNaN(data1)) {
          const err4 = { instancePath: instancePath + "/epoch", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      }
    }
  } else {
    const err5 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  return validate214.errors = vErrors, errors === 0;
}
const CallPage = validate216, schema75 = { $id: "https://majlis.example/contract/1.0/schemas/CallPage.json", title: "CallPage", type: "object", properties: { items: { type: "array", items: { $ref: "Call.json" } }, nextCursor: { anyOf: [{ type: "string" }, { type: "null" }] } }, required: ["items", "nextCursor"] };
function validate216(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.items === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "items" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.nextCursor === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "nextCursor" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.items !== void 0) {
      let data0 = data.items;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate185(data0[i0], { instancePath: instancePath + "/items/" + i0, parentData: data0, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate185.errors : vErrors.concat(validate185.errors), errors = vErrors.length);
      } else {
        const err2 = { instancePath: instancePath + "/items", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.nextCursor !== void 0) {
      let data2 = data.nextCursor;
      const _errs5 = errors;
      let valid3 = !1;
      const _errs6 = errors;
      if (typeof data2 != "string") {
        const err3 = { instancePath: instancePath + "/nextCursor", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      var _valid0 = _errs6 === errors;
      if (valid3 = valid3 || _valid0, !valid3) {
        const _errs8 = errors;
        if (data2 !== null) {
          const err4 = { instancePath: instancePath + "/nextCursor", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        var _valid0 = _errs8 === errors;
        valid3 = valid3 || _valid0;
      }
      if (valid3)
        errors = _errs5, vErrors !== null && (_errs5 ? vErrors.length = _errs5 : vErrors = null);
      else {
        const err5 = { instancePath: instancePath + "/nextCursor", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
  } else {
    const err6 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate216.errors = vErrors, errors === 0;
}
const CallPeerPayload = validate218, schema76 = { $id: "https://majlis.example/contract/1.0/schemas/CallPeerPayload.json", title: "CallPeerPayload", type: "object", properties: { callId: { $ref: "Id.json" }, since: { $ref: "ISO.json" } }, required: ["callId", "since"] };
function validate218(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.callId === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "callId" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.since === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "since" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    data.callId !== void 0 && (validate24(data.callId, { instancePath: instancePath + "/callId", parentData: data, parentDataProperty: "callId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.since !== void 0 && (validate23(data.since, { instancePath: instancePath + "/since", parentData: data, parentDataProperty: "since", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length));
  } else {
    const err2 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate218.errors = vErrors, errors === 0;
}
const CallResumeCommand = validate221, schema77 = { $id: "https://majlis.example/contract/1.0/schemas/CallResumeCommand.json", title: "CallResumeCommand", type: "object", properties: { callId: { $ref: "Id.json" }, epoch: { type: "integer", minimum: 0, maximum: 9007199254740991, description: "The media generation: one more whenever both ends rebuild the connection." }, sessionId: { type: "string", pattern: "^[^\\u0000\\uD800-\\uDFFF]*$", minLength: 1, maxLength: 128 } }, required: ["callId", "epoch", "sessionId"] };
function validate221(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.callId === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "callId" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.epoch === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "epoch" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.sessionId === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "sessionId" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.callId !== void 0 && (validate24(data.callId, { instancePath: instancePath + "/callId", parentData: data, parentDataProperty: "callId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.epoch !== void 0) {
      let data1 = data.epoch;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        const err3 = { instancePath: instancePath + "/epoch", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          const err4 = { instancePath: instancePath + "/epoch", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (data1 < 0 || isNaN(data1)) {
          const err5 = { instancePath: instancePath + "/epoch", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      }
    }
    if (data.sessionId !== void 0) {
      let data2 = data.sessionId;
      if (typeof data2 == "string") {
        if (func2(data2) > 128) {
          const err6 = { instancePath: instancePath + "/sessionId", keyword: "maxLength", params: { limit: 128 } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (func2(data2) < 1) {
          const err7 = { instancePath: instancePath + "/sessionId", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        if (!pattern3.test(data2)) {
          const err8 = { instancePath: instancePath + "/sessionId", keyword: "pattern", params: { pattern: "^[^\\u0000\\uD800-\\uDFFF]*$" } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/sessionId", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
  } else {
    const err10 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
  }
  return validate221.errors = vErrors, errors === 0;
}
const CallRingingPayload = validate223, schema78 = { $id: "https://majlis.example/contract/1.0/schemas/CallRingingPayload.json", title: "CallRingingPayload", type: "object", properties: { callId: { $ref: "Id.json" } }, required: ["callId"] };
function validate223(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.callId === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "callId" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    data.callId !== void 0 && (validate24(data.callId, { instancePath: instancePath + "/callId", parentData: data, parentDataProperty: "callId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length));
  } else {
    const err1 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate223.errors = vErrors, errors === 0;
}
const CallSignalCommand = validate225, schema79 = { $id: "https://majlis.example/contract/1.0/schemas/CallSignalCommand.json", title: "CallSignalCommand", type: "object", properties: { callId: { $ref: "Id.json" }, epoch: { type: "integer", minimum: 0, maximum: 9007199254740991, description: "The media generation: one more whenever both ends rebuild the connection." }, seq: { type: "integer", minimum: 0, maximum: 9007199254740991, description: "Counts up per session and epoch; an older one is dropped (CALL-8)." }, payload: { description: "Relayed as it came, at most 64 KiB as JSON." }, kind: { $ref: "CallSignalKind.json" } }, required: ["callId", "epoch", "seq", "payload", "kind"] }, schema80 = { $id: "https://majlis.example/contract/1.0/schemas/CallSignalKind.json", title: "CallSignalKind", enum: ["description", "candidates", "media"], type: "string" };
function validate227(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string") {
    const err0 = { instancePath, keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (!(data === "description" || data === "candidates" || data === "media")) {
    const err1 = { instancePath, keyword: "enum", params: { allowedValues: schema80.enum } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate227.errors = vErrors, errors === 0;
}
function validate225(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.callId === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "callId" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.epoch === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "epoch" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.seq === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "seq" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.payload === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "payload" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.kind === void 0) {
      const err4 = { instancePath, keyword: "required", params: { missingProperty: "kind" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.callId !== void 0 && (validate24(data.callId, { instancePath: instancePath + "/callId", parentData: data, parentDataProperty: "callId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.epoch !== void 0) {
      let data1 = data.epoch;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        const err5 = { instancePath: instancePath + "/epoch", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          const err6 = { instancePath: instancePath + "/epoch", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (data1 < 0 || isNaN(data1)) {
          const err7 = { instancePath: instancePath + "/epoch", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      }
    }
    if (data.seq !== void 0) {
      let data2 = data.seq;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        const err8 = { instancePath: instancePath + "/seq", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 9007199254740991 || isNaN(data2)) {
          const err9 = { instancePath: instancePath + "/seq", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        if (data2 < 0 || isNaN(data2)) {
          const err10 = { instancePath: instancePath + "/seq", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      }
    }
    data.kind !== void 0 && (validate227(data.kind, { instancePath: instancePath + "/kind", parentData: data, parentDataProperty: "kind", rootData }) || (vErrors = vErrors === null ? validate227.errors : vErrors.concat(validate227.errors), errors = vErrors.length));
  } else {
    const err11 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
  }
  return validate225.errors = vErrors, errors === 0;
}
const CallSignalKind = validate227, CallSignalPayload = validate229, schema81 = { $id: "https://majlis.example/contract/1.0/schemas/CallSignalPayload.json", title: "CallSignalPayload", type: "object", properties: { callId: { $ref: "Id.json" }, epoch: { type: "integer", minimum: 0, maximum: 9007199254740991, description: "The media generation: one more whenever both ends rebuild the connection." }, seq: { type: "integer", minimum: 0, maximum: 9007199254740991, description: "Counts up per session and epoch; an older one is dropped (CALL-8)." }, payload: { description: "Relayed as it came, at most 64 KiB as JSON." }, fromUserId: { $ref: "Id.json" }, fromSessionId: { type: "string" }, kind: { type: "string" } }, required: ["callId", "epoch", "seq", "payload", "fromUserId", "fromSessionId", "kind"] };
function validate229(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.callId === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "callId" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.epoch === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "epoch" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.seq === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "seq" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.payload === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "payload" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.fromUserId === void 0) {
      const err4 = { instancePath, keyword: "required", params: { missingProperty: "fromUserId" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.fromSessionId === void 0) {
      const err5 = { instancePath, keyword: "required", params: { missingProperty: "fromSessionId" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.kind === void 0) {
      const err6 = { instancePath, keyword: "required", params: { missingProperty: "kind" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.callId !== void 0 && (validate24(data.callId, { instancePath: instancePath + "/callId", parentData: data, parentDataProperty: "callId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.epoch !== void 0) {
      let data1 = data.epoch;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        const err7 = { instancePath: instancePath + "/epoch", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          const err8 = { instancePath: instancePath + "/epoch", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        if (data1 < 0 || isNaN(data1)) {
          const err9 = { instancePath: instancePath + "/epoch", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      }
    }
    if (data.seq !== void 0) {
      let data2 = data.seq;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        const err10 = { instancePath: instancePath + "/seq", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 9007199254740991 || isNaN(data2)) {
          const err11 = { instancePath: instancePath + "/seq", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        if (data2 < 0 || isNaN(data2)) {
          const err12 = { instancePath: instancePath + "/seq", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
      }
    }
    if (data.fromUserId !== void 0 && (validate24(data.fromUserId, { instancePath: instancePath + "/fromUserId", parentData: data, parentDataProperty: "fromUserId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.fromSessionId !== void 0 && typeof data.fromSessionId != "string") {
      const err13 = { instancePath: instancePath + "/fromSessionId", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.kind !== void 0 && typeof data.kind != "string") {
      const err14 = { instancePath: instancePath + "/kind", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
  } else {
    const err15 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
  }
  return validate229.errors = vErrors, errors === 0;
}
const CallStatus = validate68, CallType = validate66, CallUpdatedPayload = validate232, schema82 = { $id: "https://majlis.example/contract/1.0/schemas/CallUpdatedPayload.json", title: "CallUpdatedPayload", type: "object", properties: { call: { $ref: "Call.json" } }, required: ["call"] };
function validate232(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.call === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "call" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    data.call !== void 0 && (validate185(data.call, { instancePath: instancePath + "/call", parentData: data, parentDataProperty: "call", rootData }) || (vErrors = vErrors === null ? validate185.errors : vErrors.concat(validate185.errors), errors = vErrors.length));
  } else {
    const err1 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate232.errors = vErrors, errors === 0;
}
const DeclineCallRequest = validate234, schema83 = { $id: "https://majlis.example/contract/1.0/schemas/DeclineCallRequest.json", title: "DeclineCallRequest", type: "object", properties: { reason: { enum: ["declined", "busy"], type: "string" } } };
function validate234(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.reason !== void 0) {
      let data0 = data.reason;
      if (typeof data0 != "string") {
        const err0 = { instancePath: instancePath + "/reason", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
      if (!(data0 === "declined" || data0 === "busy")) {
        const err1 = { instancePath: instancePath + "/reason", keyword: "enum", params: { allowedValues: schema83.properties.reason.enum } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
  } else {
    const err2 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate234.errors = vErrors, errors === 0;
}
const EndCallRequest = validate235, schema84 = { $id: "https://majlis.example/contract/1.0/schemas/EndCallRequest.json", title: "EndCallRequest", type: "object", properties: { reason: { $ref: "CallEndReason.json" }, sessionId: { type: "string", pattern: "^[^\\u0000\\uD800-\\uDFFF]*$", minLength: 1, maxLength: 128 }, stats: { type: "object", description: "What the client measured; bounded by the body limit." } } };
function validate235(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.reason !== void 0 && (validate197(data.reason, { instancePath: instancePath + "/reason", parentData: data, parentDataProperty: "reason", rootData }) || (vErrors = vErrors === null ? validate197.errors : vErrors.concat(validate197.errors), errors = vErrors.length)), data.sessionId !== void 0) {
      let data1 = data.sessionId;
      if (typeof data1 == "string") {
        if (func2(data1) > 128) {
          const err0 = { instancePath: instancePath + "/sessionId", keyword: "maxLength", params: { limit: 128 } };
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
        if (func2(data1) < 1) {
          const err1 = { instancePath: instancePath + "/sessionId", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        if (!pattern3.test(data1)) {
          const err2 = { instancePath: instancePath + "/sessionId", keyword: "pattern", params: { pattern: "^[^\\u0000\\uD800-\\uDFFF]*$" } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/sessionId", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.stats !== void 0) {
      let data2 = data.stats;
      if (!(data2 && typeof data2 == "object" && !Array.isArray(data2))) {
        const err4 = { instancePath: instancePath + "/stats", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
  } else {
    const err5 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  return validate235.errors = vErrors, errors === 0;
}
const IceServer = validate202, IceServersAnswer = validate237, schema85 = { $id: "https://majlis.example/contract/1.0/schemas/IceServersAnswer.json", title: "IceServersAnswer", type: "object", properties: { iceServers: { type: "array", items: { $ref: "IceServer.json" } }, expiresAt: { $ref: "ISO.json" } }, required: ["iceServers", "expiresAt"] };
function validate237(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.iceServers === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "iceServers" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.expiresAt === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "expiresAt" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.iceServers !== void 0) {
      let data0 = data.iceServers;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate202(data0[i0], { instancePath: instancePath + "/iceServers/" + i0, parentData: data0, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate202.errors : vErrors.concat(validate202.errors), errors = vErrors.length);
      } else {
        const err2 = { instancePath: instancePath + "/iceServers", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    data.expiresAt !== void 0 && (validate23(data.expiresAt, { instancePath: instancePath + "/expiresAt", parentData: data, parentDataProperty: "expiresAt", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length));
  } else {
    const err3 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate237.errors = vErrors, errors === 0;
}
const ListCallsQuery = validate240, schema86 = { $id: "https://majlis.example/contract/1.0/schemas/ListCallsQuery.json", title: "ListCallsQuery", type: "object", properties: { conversationId: { $ref: "Id.json" }, limit: { type: "integer", minimum: 1, maximum: 9007199254740991, description: "At most 100; default 20; more is clamped (PAGE-4)." }, cursor: { type: "string" }, status: { $ref: "CallStatus.json" }, active: { type: "boolean", description: "Only mine that are RINGING or ANSWERED." } } };
function validate240(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.conversationId !== void 0 && (validate24(data.conversationId, { instancePath: instancePath + "/conversationId", parentData: data, parentDataProperty: "conversationId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.limit !== void 0) {
      let data1 = data.limit;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        const err0 = { instancePath: instancePath + "/limit", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          const err1 = { instancePath: instancePath + "/limit", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        if (data1 < 1 || isNaN(data1)) {
          const err2 = { instancePath: instancePath + "/limit", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      }
    }
    if (data.cursor !== void 0 && typeof data.cursor != "string") {
      const err3 = { instancePath: instancePath + "/cursor", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.status !== void 0 && (validate68(data.status, { instancePath: instancePath + "/status", parentData: data, parentDataProperty: "status", rootData }) || (vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors), errors = vErrors.length)), data.active !== void 0 && typeof data.active != "boolean") {
      const err4 = { instancePath: instancePath + "/active", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
  } else {
    const err5 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  return validate240.errors = vErrors, errors === 0;
}
const SignalCallRequest = validate243, schema87 = { $id: "https://majlis.example/contract/1.0/schemas/SignalCallRequest.json", title: "SignalCallRequest", type: "object", properties: { sessionId: { type: "string", pattern: "^[^\\u0000\\uD800-\\uDFFF]*$", minLength: 1, maxLength: 128 }, kind: { enum: ["description", "candidates", "media", "ringing", "connected", "heartbeat", "leaving", "resume"], type: "string" }, epoch: { type: "integer", minimum: 0, maximum: 9007199254740991, description: "The media generation: one more whenever both ends rebuild the connection." }, seq: { type: "integer", minimum: 0, maximum: 9007199254740991, description: "Counts up per session and epoch; an older one is dropped (CALL-8)." }, payload: { description: "Relayed as it came, at most 64 KiB as JSON." } }, required: ["sessionId", "kind", "epoch", "seq"] };
function validate243(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.sessionId === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "sessionId" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.kind === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "kind" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.epoch === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "epoch" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.seq === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "seq" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.sessionId !== void 0) {
      let data0 = data.sessionId;
      if (typeof data0 == "string") {
        if (func2(data0) > 128) {
          const err4 = { instancePath: instancePath + "/sessionId", keyword: "maxLength", params: { limit: 128 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (func2(data0) < 1) {
          const err5 = { instancePath: instancePath + "/sessionId", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (!pattern3.test(data0)) {
          const err6 = { instancePath: instancePath + "/sessionId", keyword: "pattern", params: { pattern: "^[^\\u0000\\uD800-\\uDFFF]*$" } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/sessionId", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.kind !== void 0) {
      let data1 = data.kind;
      if (typeof data1 != "string") {
        const err8 = { instancePath: instancePath + "/kind", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
      if (!(data1 === "description" || data1 === "candidates" || data1 === "media" || data1 === "ringing" || data1 === "connected" || data1 === "heartbeat" || data1 === "leaving" || data1 === "resume")) {
        const err9 = { instancePath: instancePath + "/kind", keyword: "enum", params: { allowedValues: schema87.properties.kind.enum } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.epoch !== void 0) {
      let data2 = data.epoch;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        const err10 = { instancePath: instancePath + "/epoch", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 9007199254740991 || isNaN(data2)) {
          const err11 = { instancePath: instancePath + "/epoch", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        if (data2 < 0 || isNaN(data2)) {
          const err12 = { instancePath: instancePath + "/epoch", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
      }
    }
    if (data.seq !== void 0) {
      let data3 = data.seq;
      if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        const err13 = { instancePath: instancePath + "/seq", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 9007199254740991 || isNaN(data3)) {
          const err14 = { instancePath: instancePath + "/seq", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
        if (data3 < 0 || isNaN(data3)) {
          const err15 = { instancePath: instancePath + "/seq", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
      }
    }
  } else {
    const err16 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
  }
  return validate243.errors = vErrors, errors === 0;
}
const StartCallAnswer = validate244, schema88 = { $id: "https://majlis.example/contract/1.0/schemas/StartCallAnswer.json", title: "StartCallAnswer", type: "object", properties: { call: { $ref: "Call.json" }, iceServers: { type: "array", items: { $ref: "IceServer.json" } }, resolution: { const: "glare_answered" }, offer: {}, candidates: { type: "array", items: {} } }, required: ["call", "iceServers"] };
function validate244(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.call === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "call" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.iceServers === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "iceServers" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.call !== void 0 && (validate185(data.call, { instancePath: instancePath + "/call", parentData: data, parentDataProperty: "call", rootData }) || (vErrors = vErrors === null ? validate185.errors : vErrors.concat(validate185.errors), errors = vErrors.length)), data.iceServers !== void 0) {
      let data1 = data.iceServers;
      if (Array.isArray(data1)) {
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate202(data1[i0], { instancePath: instancePath + "/iceServers/" + i0, parentData: data1, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate202.errors : vErrors.concat(validate202.errors), errors = vErrors.length);
      } else {
        const err2 = { instancePath: instancePath + "/iceServers", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.resolution !== void 0 && data.resolution !== "glare_answered") {
      const err3 = { instancePath: instancePath + "/resolution", keyword: "const", params: { allowedValue: "glare_answered" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.candidates !== void 0 && !Array.isArray(data.candidates)) {
      const err4 = { instancePath: instancePath + "/candidates", keyword: "type", params: { type: "array" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
  } else {
    const err5 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  return validate244.errors = vErrors, errors === 0;
}
const StartCallRequest = validate247, schema89 = { $id: "https://majlis.example/contract/1.0/schemas/StartCallRequest.json", title: "StartCallRequest", type: "object", properties: { conversationId: { $ref: "Id.json" }, type: { $ref: "CallType.json" }, calleeId: { $ref: "Id.json" }, clientId: { $ref: "ClientId.json" }, sessionId: { type: "string", pattern: "^[^\\u0000\\uD800-\\uDFFF]*$", minLength: 1, maxLength: 128 }, deviceId: { type: "string", pattern: "^[^\\u0000\\uD800-\\uDFFF]*$", minLength: 1, maxLength: 128 } }, required: ["conversationId", "type"] };
function validate247(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.conversationId === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "conversationId" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.type === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.conversationId !== void 0 && (validate24(data.conversationId, { instancePath: instancePath + "/conversationId", parentData: data, parentDataProperty: "conversationId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.type !== void 0 && (validate66(data.type, { instancePath: instancePath + "/type", parentData: data, parentDataProperty: "type", rootData }) || (vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors), errors = vErrors.length)), data.calleeId !== void 0 && (validate24(data.calleeId, { instancePath: instancePath + "/calleeId", parentData: data, parentDataProperty: "calleeId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.clientId !== void 0 && (validate21(data.clientId, { instancePath: instancePath + "/clientId", parentData: data, parentDataProperty: "clientId", rootData }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length)), data.sessionId !== void 0) {
      let data4 = data.sessionId;
      if (typeof data4 == "string") {
        if (func2(data4) > 128) {
          const err2 = { instancePath: instancePath + "/sessionId", keyword: "maxLength", params: { limit: 128 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        if (func2(data4) < 1) {
          const err3 = { instancePath: instancePath + "/sessionId", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        if (!pattern3.test(data4)) {
          const err4 = { instancePath: instancePath + "/sessionId", keyword: "pattern", params: { pattern: "^[^\\u0000\\uD800-\\uDFFF]*$" } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/sessionId", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.deviceId !== void 0) {
      let data5 = data.deviceId;
      if (typeof data5 == "string") {
        if (func2(data5) > 128) {
          const err6 = { instancePath: instancePath + "/deviceId", keyword: "maxLength", params: { limit: 128 } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (func2(data5) < 1) {
          const err7 = { instancePath: instancePath + "/deviceId", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        if (!pattern3.test(data5)) {
          const err8 = { instancePath: instancePath + "/deviceId", keyword: "pattern", params: { pattern: "^[^\\u0000\\uD800-\\uDFFF]*$" } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/deviceId", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
  } else {
    const err10 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
  }
  return validate247.errors = vErrors, errors === 0;
}
const Problem = validate252, schema90 = { $id: "https://majlis.example/contract/1.0/schemas/Problem.json", title: "Problem", type: "object", properties: { type: { type: "string", description: "`urn:majlis:error:<code>` or the URL of a page about it." }, title: { type: "string" }, status: { type: "integer", minimum: 400, maximum: 599 }, code: { type: "string", description: "From the closed list (ERR-1), or a backend’s own `x_*`." }, detail: { type: "string" }, hint: { type: "string" }, instance: { type: "string" }, errors: { type: "array", items: { $ref: "ProblemField.json" } }, retryAfter: { type: "number", minimum: 0, description: "Seconds (GEN-5)." }, callId: { $ref: "Id.json" } }, required: ["type", "title", "status", "code"] }, schema91 = { $id: "https://majlis.example/contract/1.0/schemas/ProblemField.json", title: "ProblemField", type: "object", properties: { path: { type: "string", description: "A JSON Pointer into the body, or a query parameter behind a slash." }, code: { type: "string" }, message: { type: "string" } }, required: ["path", "code", "message"] };
function validate253(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.path === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "path" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.code === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "code" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.message === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "message" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.path !== void 0 && typeof data.path != "string") {
      const err3 = { instancePath: instancePath + "/path", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.code !== void 0 && typeof data.code != "string") {
      const err4 = { instancePath: instancePath + "/code", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.message !== void 0 && typeof data.message != "string") {
      const err5 = { instancePath: instancePath + "/message", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
  } else {
    const err6 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate253.errors = vErrors, errors === 0;
}
function validate252(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.title === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "title" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.status === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "status" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.code === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "code" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.type !== void 0 && typeof data.type != "string") {
      const err4 = { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.title !== void 0 && typeof data.title != "string") {
      const err5 = { instancePath: instancePath + "/title", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.status !== void 0) {
      let data2 = data.status;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        const err6 = { instancePath: instancePath + "/status", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 599 || isNaN(data2)) {
          const err7 = { instancePath: instancePath + "/status", keyword: "maximum", params: { comparison: "<=", limit: 599 } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        if (data2 < 400 || isNaN(data2)) {
          const err8 = { instancePath: instancePath + "/status", keyword: "minimum", params: { comparison: ">=", limit: 400 } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      }
    }
    if (data.code !== void 0 && typeof data.code != "string") {
      const err9 = { instancePath: instancePath + "/code", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.detail !== void 0 && typeof data.detail != "string") {
      const err10 = { instancePath: instancePath + "/detail", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.hint !== void 0 && typeof data.hint != "string") {
      const err11 = { instancePath: instancePath + "/hint", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.instance !== void 0 && typeof data.instance != "string") {
      const err12 = { instancePath: instancePath + "/instance", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.errors !== void 0) {
      let data7 = data.errors;
      if (Array.isArray(data7)) {
        const len0 = data7.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate253(data7[i0], { instancePath: instancePath + "/errors/" + i0, parentData: data7, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate253.errors : vErrors.concat(validate253.errors), errors = vErrors.length);
      } else {
        const err13 = { instancePath: instancePath + "/errors", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.retryAfter !== void 0) {
      let data9 = data.retryAfter;
      if (typeof data9 == "number" && isFinite(data9)) {
        if (data9 < 0 || isNaN(data9)) {
          const err14 = { instancePath: instancePath + "/retryAfter", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        const err15 = { instancePath: instancePath + "/retryAfter", keyword: "type", params: { type: "number" } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    data.callId !== void 0 && (validate24(data.callId, { instancePath: instancePath + "/callId", parentData: data, parentDataProperty: "callId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length));
  } else {
    const err16 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
  }
  return validate252.errors = vErrors, errors === 0;
}
const ProblemField = validate253, Capabilities = validate256, schema92 = { $id: "https://majlis.example/contract/1.0/schemas/Capabilities.json", title: "Capabilities", type: "object", properties: { contract: { type: "string" }, contracts: { type: "array", items: { type: "string" } }, dataEpoch: { type: "string" }, server: { type: "object", properties: { name: { type: "string" }, version: { type: "string" } }, required: ["name", "version"] }, auth: { type: "object", properties: { modes: { type: "array", items: { type: "string" } } }, required: ["modes"] }, levels: { type: "object", properties: { core: { type: "integer", minimum: 1, maximum: 9007199254740991 }, media: { type: "integer", minimum: 1, maximum: 9007199254740991 }, calls: { type: "integer", minimum: 1, maximum: 9007199254740991 }, interactions: { type: "integer", minimum: 1, maximum: 9007199254740991 }, groups: { type: "integer", minimum: 1, maximum: 9007199254740991 }, push: { type: "integer", minimum: 1, maximum: 9007199254740991 }, presence: { type: "integer", minimum: 1, maximum: 9007199254740991 }, safety: { type: "integer", minimum: 1, maximum: 9007199254740991 }, sync: { type: "integer", minimum: 1, maximum: 9007199254740991 } } }, realtime: { type: "object", properties: { transports: { type: "array", items: { type: "string" } }, socketio: { type: "object", properties: { url: { anyOf: [{ type: "string" }, { type: "null" }] }, path: { type: "string" }, namespace: { type: "string" }, sends: { type: "boolean", description: "Whether `message:send` is taken (RT-9)." } }, required: ["url", "path", "namespace"] }, polling: { type: "object", properties: { intervalSeconds: { type: "number", exclusiveMinimum: 0, description: "Seconds." } }, required: ["intervalSeconds"] } }, required: ["transports"] }, limits: { type: "object", properties: { contentMaxChars: { type: "integer", minimum: 2e3, maximum: 9007199254740991, description: "Code points (GEN-7)." }, imageMaxBytes: { type: "integer", minimum: 1, maximum: 9007199254740991, description: "Bytes." }, voiceMaxBytes: { type: "integer", minimum: 1, maximum: 9007199254740991, description: "Bytes." }, voiceMaxSeconds: { type: "integer", minimum: 1, maximum: 9007199254740991, description: "Seconds." }, videoMaxBytes: { type: "integer", minimum: 1, maximum: 9007199254740991, description: "Bytes." }, fileMaxBytes: { type: "integer", minimum: 1, maximum: 9007199254740991, description: "Bytes." }, attachmentsMax: { type: "integer", minimum: 1, maximum: 9007199254740991 }, groupMaxMembers: { type: "integer", minimum: 1, maximum: 9007199254740991 }, customMaxBytes: { type: "integer", minimum: 1, maximum: 9007199254740991, description: "Bytes." }, signalMaxBytes: { type: "integer", minimum: 1, maximum: 9007199254740991, description: "Bytes." }, pageMax: { type: "integer", minimum: 1, maximum: 9007199254740991 }, sendsPerSecond: { type: "number", exclusiveMinimum: 0 }, sendBurst: { type: "integer", minimum: 1, maximum: 9007199254740991 } } }, media: { type: "object", properties: { direct: { type: "boolean" }, accept: { type: "object", properties: { voice: { type: "array", items: { type: "string" } }, image: { type: "array", items: { type: "string" } }, video: { type: "array", items: { type: "string" } }, file: { type: "array", items: { type: "string" } } } } }, required: ["direct", "accept"] }, calls: { type: "object", properties: { types: { type: "array", items: { $ref: "CallType.json" } }, ringTimeoutSeconds: { type: "integer", minimum: 1, maximum: 9007199254740991, description: "Seconds." } }, required: ["types", "ringTimeoutSeconds"] }, interactions: { type: "object", properties: { editWindowSeconds: { type: "integer", minimum: 0, maximum: 9007199254740991, description: "Seconds." }, deleteForMe: { type: "boolean" }, search: { type: "boolean" } }, required: ["editWindowSeconds", "deleteForMe", "search"] }, push: { type: "object", properties: { vapidPublicKey: { anyOf: [{ type: "string" }, { type: "null" }] } }, required: ["vapidPublicKey"] } }, required: ["contract", "contracts", "dataEpoch", "server", "auth", "levels", "realtime", "limits"] };
function validate256(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.contract === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "contract" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.contracts === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "contracts" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.dataEpoch === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "dataEpoch" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.server === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "server" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.auth === void 0) {
      const err4 = { instancePath, keyword: "required", params: { missingProperty: "auth" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.levels === void 0) {
      const err5 = { instancePath, keyword: "required", params: { missingProperty: "levels" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.realtime === void 0) {
      const err6 = { instancePath, keyword: "required", params: { missingProperty: "realtime" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.limits === void 0) {
      const err7 = { instancePath, keyword: "required", params: { missingProperty: "limits" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.contract !== void 0 && typeof data.contract != "string") {
      const err8 = { instancePath: instancePath + "/contract", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.contracts !== void 0) {
      let data1 = data.contracts;
      if (Array.isArray(data1)) {
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++)
          if (typeof data1[i0] != "string") {
            const err9 = { instancePath: instancePath + "/contracts/" + i0, keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
      } else {
        const err10 = { instancePath: instancePath + "/contracts", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.dataEpoch !== void 0 && typeof data.dataEpoch != "string") {
      const err11 = { instancePath: instancePath + "/dataEpoch", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.server !== void 0) {
      let data4 = data.server;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        if (data4.name === void 0) {
          const err12 = { instancePath: instancePath + "/server", keyword: "required", params: { missingProperty: "name" } };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        if (data4.version === void 0) {
          const err13 = { instancePath: instancePath + "/server", keyword: "required", params: { missingProperty: "version" } };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        if (data4.name !== void 0 && typeof data4.name != "string") {
          const err14 = { instancePath: instancePath + "/server/name", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
        if (data4.version !== void 0 && typeof data4.version != "string") {
          const err15 = { instancePath: instancePath + "/server/version", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
      } else {
        const err16 = { instancePath: instancePath + "/server", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.auth !== void 0) {
      let data7 = data.auth;
      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
        if (data7.modes === void 0) {
          const err17 = { instancePath: instancePath + "/auth", keyword: "required", params: { missingProperty: "modes" } };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
        if (data7.modes !== void 0) {
          let data8 = data7.modes;
          if (Array.isArray(data8)) {
            const len1 = data8.length;
            for (let i1 = 0; i1 < len1; i1++)
              if (typeof data8[i1] != "string") {
                const err18 = { instancePath: instancePath + "/auth/modes/" + i1, keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
              }
          } else {
            const err19 = { instancePath: instancePath + "/auth/modes", keyword: "type", params: { type: "array" } };
            vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
          }
        }
      } else {
        const err20 = { instancePath: instancePath + "/auth", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.levels !== void 0) {
      let data10 = data.levels;
      if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
        if (data10.core !== void 0) {
          let data11 = data10.core;
          if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
            const err21 = { instancePath: instancePath + "/levels/core", keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
          }
          if (typeof data11 == "number" && isFinite(data11)) {
            if (data11 > 9007199254740991 || isNaN(data11)) {
              const err22 = { instancePath: instancePath + "/levels/core", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
              vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
            }
            if (data11 < 1 || isNaN(data11)) {
              const err23 = { instancePath: instancePath + "/levels/core", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
            }
          }
        }
        if (data10.media !== void 0) {
          let data12 = data10.media;
          if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
            const err24 = { instancePath: instancePath + "/levels/media", keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
          }
          if (typeof data12 == "number" && isFinite(data12)) {
            if (data12 > 9007199254740991 || isNaN(data12)) {
              const err25 = { instancePath: instancePath + "/levels/media", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
              vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
            }
            if (data12 < 1 || isNaN(data12)) {
              const err26 = { instancePath: instancePath + "/levels/media", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
            }
          }
        }
        if (data10.calls !== void 0) {
          let data13 = data10.calls;
          if (!(typeof data13 == "number" && !(data13 % 1) && !isNaN(data13) && isFinite(data13))) {
            const err27 = { instancePath: instancePath + "/levels/calls", keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
          }
          if (typeof data13 == "number" && isFinite(data13)) {
            if (data13 > 9007199254740991 || isNaN(data13)) {
              const err28 = { instancePath: instancePath + "/levels/calls", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
              vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
            }
            if (data13 < 1 || isNaN(data13)) {
              const err29 = { instancePath: instancePath + "/levels/calls", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
            }
          }
        }
        if (data10.interactions !== void 0) {
          let data14 = data10.interactions;
          if (!(typeof data14 == "number" && !(data14 % 1) && !isNaN(data14) && isFinite(data14))) {
            const err30 = { instancePath: instancePath + "/levels/interactions", keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
          }
          if (typeof data14 == "number" && isFinite(data14)) {
            if (data14 > 9007199254740991 || isNaN(data14)) {
              const err31 = { instancePath: instancePath + "/levels/interactions", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
              vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
            }
            if (data14 < 1 || isNaN(data14)) {
              const err32 = { instancePath: instancePath + "/levels/interactions", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
            }
          }
        }
        if (data10.groups !== void 0) {
          let data15 = data10.groups;
          if (!(typeof data15 == "number" && !(data15 % 1) && !isNaN(data15) && isFinite(data15))) {
            const err33 = { instancePath: instancePath + "/levels/groups", keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
          }
          if (typeof data15 == "number" && isFinite(data15)) {
            if (data15 > 9007199254740991 || isNaN(data15)) {
              const err34 = { instancePath: instancePath + "/levels/groups", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
              vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
            }
            if (data15 < 1 || isNaN(data15)) {
              const err35 = { instancePath: instancePath + "/levels/groups", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
            }
          }
        }
        if (data10.push !== void 0) {
          let data16 = data10.push;
          if (!(typeof data16 == "number" && !(data16 % 1) && !isNaN(data16) && isFinite(data16))) {
            const err36 = { instancePath: instancePath + "/levels/push", keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
          }
          if (typeof data16 == "number" && isFinite(data16)) {
            if (data16 > 9007199254740991 || isNaN(data16)) {
              const err37 = { instancePath: instancePath + "/levels/push", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
              vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
            }
            if (data16 < 1 || isNaN(data16)) {
              const err38 = { instancePath: instancePath + "/levels/push", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
            }
          }
        }
        if (data10.presence !== void 0) {
          let data17 = data10.presence;
          if (!(typeof data17 == "number" && !(data17 % 1) && !isNaN(data17) && isFinite(data17))) {
            const err39 = { instancePath: instancePath + "/levels/presence", keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
          }
          if (typeof data17 == "number" && isFinite(data17)) {
            if (data17 > 9007199254740991 || isNaN(data17)) {
              const err40 = { instancePath: instancePath + "/levels/presence", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
              vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
            }
            if (data17 < 1 || isNaN(data17)) {
              const err41 = { instancePath: instancePath + "/levels/presence", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
            }
          }
        }
        if (data10.safety !== void 0) {
          let data18 = data10.safety;
          if (!(typeof data18 == "number" && !(data18 % 1) && !isNaN(data18) && isFinite(data18))) {
            const err42 = { instancePath: instancePath + "/levels/safety", keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
          }
          if (typeof data18 == "number" && isFinite(data18)) {
            if (data18 > 9007199254740991 || isNaN(data18)) {
              const err43 = { instancePath: instancePath + "/levels/safety", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
              vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
            }
            if (data18 < 1 || isNaN(data18)) {
              const err44 = { instancePath: instancePath + "/levels/safety", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
            }
          }
        }
        if (data10.sync !== void 0) {
          let data19 = data10.sync;
          if (!(typeof data19 == "number" && !(data19 % 1) && !isNaN(data19) && isFinite(data19))) {
            const err45 = { instancePath: instancePath + "/levels/sync", keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
          }
          if (typeof data19 == "number" && isFinite(data19)) {
            if (data19 > 9007199254740991 || isNaN(data19)) {
              const err46 = { instancePath: instancePath + "/levels/sync", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
              vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
            }
            if (data19 < 1 || isNaN(data19)) {
              const err47 = { instancePath: instancePath + "/levels/sync", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
            }
          }
        }
      } else {
        const err48 = { instancePath: instancePath + "/levels", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
      }
    }
    if (data.realtime !== void 0) {
      let data20 = data.realtime;
      if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
        if (data20.transports === void 0) {
          const err49 = { instancePath: instancePath + "/realtime", keyword: "required", params: { missingProperty: "transports" } };
          vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
        }
        if (data20.transports !== void 0) {
          let data21 = data20.transports;
          if (Array.isArray(data21)) {
            const len2 = data21.length;
            for (let i2 = 0; i2 < len2; i2++)
              if (typeof data21[i2] != "string") {
                const err50 = { instancePath: instancePath + "/realtime/transports/" + i2, keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
              }
          } else {
            const err51 = { instancePath: instancePath + "/realtime/transports", keyword: "type", params: { type: "array" } };
            vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
          }
        }
        if (data20.socketio !== void 0) {
          let data23 = data20.socketio;
          if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
            if (data23.url === void 0) {
              const err52 = { instancePath: instancePath + "/realtime/socketio", keyword: "required", params: { missingProperty: "url" } };
              vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
            }
            if (data23.path === void 0) {
              const err53 = { instancePath: instancePath + "/realtime/socketio", keyword: "required", params: { missingProperty: "path" } };
              vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
            }
            if (data23.namespace === void 0) {
              const err54 = { instancePath: instancePath + "/realtime/socketio", keyword: "required", params: { missingProperty: "namespace" } };
              vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
            }
            if (data23.url !== void 0) {
              let data24 = data23.url;
              const _errs50 = errors;
              let valid12 = !1;
              const _errs51 = errors;
              if (typeof data24 != "string") {
                const err55 = { instancePath: instancePath + "/realtime/socketio/url", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
              }
              var _valid0 = _errs51 === errors;
              if (valid12 = valid12 || _valid0, !valid12) {
                const _errs53 = errors;
                if (data24 !== null) {
                  const err56 = { instancePath: instancePath + "/realtime/socketio/url", keyword: "type", params: { type: "null" } };
                  vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
                }
                var _valid0 = _errs53 === errors;
                valid12 = valid12 || _valid0;
              }
              if (valid12)
                errors = _errs50, vErrors !== null && (_errs50 ? vErrors.length = _errs50 : vErrors = null);
              else {
                const err57 = { instancePath: instancePath + "/realtime/socketio/url", keyword: "anyOf", params: {} };
                vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
              }
            }
            if (data23.path !== void 0 && typeof data23.path != "string") {
              const err58 = { instancePath: instancePath + "/realtime/socketio/path", keyword: "type", params: { type: "string" } };
              vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
            }
            if (data23.namespace !== void 0 && typeof data23.namespace != "string") {
              const err59 = { instancePath: instancePath + "/realtime/socketio/namespace", keyword: "type", params: { type: "string" } };
              vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
            }
            if (data23.sends !== void 0 && typeof data23.sends != "boolean") {
              const err60 = { instancePath: instancePath + "/realtime/socketio/sends", keyword: "type", params: { type: "boolean" } };
              vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
            }
          } else {
            const err61 = { instancePath: instancePath + "/realtime/socketio", keyword: "type", params: { type: "object" } };
            vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
          }
        }
        if (data20.polling !== void 0) {
          let data28 = data20.polling;
          if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
            if (data28.intervalSeconds === void 0) {
              const err62 = { instancePath: instancePath + "/realtime/polling", keyword: "required", params: { missingProperty: "intervalSeconds" } };
              vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
            }
            if (data28.intervalSeconds !== void 0) {
              let data29 = data28.intervalSeconds;
              if (typeof data29 == "number" && isFinite(data29)) {
                if (data29 <= 0 || isNaN(data29)) {
                  const err63 = { instancePath: instancePath + "/realtime/polling/intervalSeconds", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } };
                  vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
                }
              } else {
                const err64 = { instancePath: instancePath + "/realtime/polling/intervalSeconds", keyword: "type", params: { type: "number" } };
                vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
              }
            }
          } else {
            const err65 = { instancePath: instancePath + "/realtime/polling", keyword: "type", params: { type: "object" } };
            vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
          }
        }
      } else {
        const err66 = { instancePath: instancePath + "/realtime", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
      }
    }
    if (data.limits !== void 0) {
      let data30 = data.limits;
      if (data30 && typeof data30 == "object" && !Array.isArray(data30)) {
        if (data30.contentMaxChars !== void 0) {
          let data31 = data30.contentMaxChars;
          if (!(typeof data31 == "number" && !(data31 % 1) && !isNaN(data31) && isFinite(data31))) {
            const err67 = { instancePath: instancePath + "/limits/contentMaxChars", keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
          }
          if (typeof data31 == "number" && isFinite(data31)) {
            if (data31 > 9007199254740991 || isNaN(data31)) {
              const err68 = { instancePath: instancePath + "/limits/contentMaxChars", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
              vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
            }
            if (data31 < 2e3 || isNaN(data31)) {
              const err69 = { instancePath: instancePath + "/limits/contentMaxChars", keyword: "minimum", params: { comparison: ">=", limit: 2e3 } };
              vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
            }
          }
        }
        if (data30.imageMaxBytes !== void 0) {
          let data32 = data30.imageMaxBytes;
          if (!(typeof data32 == "number" && !(data32 % 1) && !isNaN(data32) && isFinite(data32))) {
            const err70 = { instancePath: instancePath + "/limits/imageMaxBytes", keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
          }
          if (typeof data32 == "number" && isFinite(data32)) {
            if (data32 > 9007199254740991 || isNaN(data32)) {
              const err71 = { instancePath: instancePath + "/limits/imageMaxBytes", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
              vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
            }
            if (data32 < 1 || isNaN(data32)) {
              const err72 = { instancePath: instancePath + "/limits/imageMaxBytes", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
            }
          }
        }
        if (data30.voiceMaxBytes !== void 0) {
          let data33 = data30.voiceMaxBytes;
          if (!(typeof data33 == "number" && !(data33 % 1) && !isNaN(data33) && isFinite(data33))) {
            const err73 = { instancePath: instancePath + "/limits/voiceMaxBytes", keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err73] : vErrors.push(err73), errors++;
          }
          if (typeof data33 == "number" && isFinite(data33)) {
            if (data33 > 9007199254740991 || isNaN(data33)) {
              const err74 = { instancePath: instancePath + "/limits/voiceMaxBytes", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
              vErrors === null ? vErrors = [err74] : vErrors.push(err74), errors++;
            }
            if (data33 < 1 || isNaN(data33)) {
              const err75 = { instancePath: instancePath + "/limits/voiceMaxBytes", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              vErrors === null ? vErrors = [err75] : vErrors.push(err75), errors++;
            }
          }
        }
        if (data30.voiceMaxSeconds !== void 0) {
          let data34 = data30.voiceMaxSeconds;
          if (!(typeof data34 == "number" && !(data34 % 1) && !isNaN(data34) && isFinite(data34))) {
            const err76 = { instancePath: instancePath + "/limits/voiceMaxSeconds", keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err76] : vErrors.push(err76), errors++;
          }
          if (typeof data34 == "number" && isFinite(data34)) {
            if (data34 > 9007199254740991 || isNaN(data34)) {
              const err77 = { instancePath: instancePath + "/limits/voiceMaxSeconds", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
              vErrors === null ? vErrors = [err77] : vErrors.push(err77), errors++;
            }
            if (data34 < 1 || isNaN(data34)) {
              const err78 = { instancePath: instancePath + "/limits/voiceMaxSeconds", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              vErrors === null ? vErrors = [err78] : vErrors.push(err78), errors++;
            }
          }
        }
        if (data30.videoMaxBytes !== void 0) {
          let data35 = data30.videoMaxBytes;
          if (!(typeof data35 == "number" && !(data35 % 1) && !isNaN(data35) && isFinite(data35))) {
            const err79 = { instancePath: instancePath + "/limits/videoMaxBytes", keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err79] : vErrors.push(err79), errors++;
          }
          if (typeof data35 == "number" && isFinite(data35)) {
            if (data35 > 9007199254740991 || isNaN(data35)) {
              const err80 = { instancePath: instancePath + "/limits/videoMaxBytes", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
              vErrors === null ? vErrors = [err80] : vErrors.push(err80), errors++;
            }
            if (data35 < 1 || isNaN(data35)) {
              const err81 = { instancePath: instancePath + "/limits/videoMaxBytes", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              vErrors === null ? vErrors = [err81] : vErrors.push(err81), errors++;
            }
          }
        }
        if (data30.fileMaxBytes !== void 0) {
          let data36 = data30.fileMaxBytes;
          if (!(typeof data36 == "number" && !(data36 % 1) && !isNaN(data36) && isFinite(data36))) {
            const err82 = { instancePath: instancePath + "/limits/fileMaxBytes", keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err82] : vErrors.push(err82), errors++;
          }
          if (typeof data36 == "number" && isFinite(data36)) {
            if (data36 > 9007199254740991 || isNaN(data36)) {
              const err83 = { instancePath: instancePath + "/limits/fileMaxBytes", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
              vErrors === null ? vErrors = [err83] : vErrors.push(err83), errors++;
            }
            if (data36 < 1 || isNaN(data36)) {
              const err84 = { instancePath: instancePath + "/limits/fileMaxBytes", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              vErrors === null ? vErrors = [err84] : vErrors.push(err84), errors++;
            }
          }
        }
        if (data30.attachmentsMax !== void 0) {
          let data37 = data30.attachmentsMax;
          if (!(typeof data37 == "number" && !(data37 % 1) && !isNaN(data37) && isFinite(data37))) {
            const err85 = { instancePath: instancePath + "/limits/attachmentsMax", keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err85] : vErrors.push(err85), errors++;
          }
          if (typeof data37 == "number" && isFinite(data37)) {
            if (data37 > 9007199254740991 || isNaN(data37)) {
              const err86 = { instancePath: instancePath + "/limits/attachmentsMax", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
              vErrors === null ? vErrors = [err86] : vErrors.push(err86), errors++;
            }
            if (data37 < 1 || isNaN(data37)) {
              const err87 = { instancePath: instancePath + "/limits/attachmentsMax", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              vErrors === null ? vErrors = [err87] : vErrors.push(err87), errors++;
            }
          }
        }
        if (data30.groupMaxMembers !== void 0) {
          let data38 = data30.groupMaxMembers;
          if (!(typeof data38 == "number" && !(data38 % 1) && !isNaN(data38) && isFinite(data38))) {
            const err88 = { instancePath: instancePath + "/limits/groupMaxMembers", keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err88] : vErrors.push(err88), errors++;
          }
          if (typeof data38 == "number" && isFinite(data38)) {
            if (data38 > 9007199254740991 || isNaN(data38)) {
              const err89 = { instancePath: instancePath + "/limits/groupMaxMembers", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
              vErrors === null ? vErrors = [err89] : vErrors.push(err89), errors++;
            }
            if (data38 < 1 || isNaN(data38)) {
              const err90 = { instancePath: instancePath + "/limits/groupMaxMembers", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              vErrors === null ? vErrors = [err90] : vErrors.push(err90), errors++;
            }
          }
        }
        if (data30.customMaxBytes !== void 0) {
          let data39 = data30.customMaxBytes;
          if (!(typeof data39 == "number" && !(data39 % 1) && !isNaN(data39) && isFinite(data39))) {
            const err91 = { instancePath: instancePath + "/limits/customMaxBytes", keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err91] : vErrors.push(err91), errors++;
          }
          if (typeof data39 == "number" && isFinite(data39)) {
            if (data39 > 9007199254740991 || isNaN(data39)) {
              const err92 = { instancePath: instancePath + "/limits/customMaxBytes", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
              vErrors === null ? vErrors = [err92] : vErrors.push(err92), errors++;
            }
            if (data39 < 1 || isNaN(data39)) {
              const err93 = { instancePath: instancePath + "/limits/customMaxBytes", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              vErrors === null ? vErrors = [err93] : vErrors.push(err93), errors++;
            }
          }
        }
        if (data30.signalMaxBytes !== void 0) {
          let data40 = data30.signalMaxBytes;
          if (!(typeof data40 == "number" && !(data40 % 1) && !isNaN(data40) && isFinite(data40))) {
            const err94 = { instancePath: instancePath + "/limits/signalMaxBytes", keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err94] : vErrors.push(err94), errors++;
          }
          if (typeof data40 == "number" && isFinite(data40)) {
            if (data40 > 9007199254740991 || isNaN(data40)) {
              const err95 = { instancePath: instancePath + "/limits/signalMaxBytes", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
              vErrors === null ? vErrors = [err95] : vErrors.push(err95), errors++;
            }
            if (data40 < 1 || isNaN(data40)) {
              const err96 = { instancePath: instancePath + "/limits/signalMaxBytes", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              vErrors === null ? vErrors = [err96] : vErrors.push(err96), errors++;
            }
          }
        }
        if (data30.pageMax !== void 0) {
          let data41 = data30.pageMax;
          if (!(typeof data41 == "number" && !(data41 % 1) && !isNaN(data41) && isFinite(data41))) {
            const err97 = { instancePath: instancePath + "/limits/pageMax", keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err97] : vErrors.push(err97), errors++;
          }
          if (typeof data41 == "number" && isFinite(data41)) {
            if (data41 > 9007199254740991 || isNaN(data41)) {
              const err98 = { instancePath: instancePath + "/limits/pageMax", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
              vErrors === null ? vErrors = [err98] : vErrors.push(err98), errors++;
            }
            if (data41 < 1 || isNaN(data41)) {
              const err99 = { instancePath: instancePath + "/limits/pageMax", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              vErrors === null ? vErrors = [err99] : vErrors.push(err99), errors++;
            }
          }
        }
        if (data30.sendsPerSecond !== void 0) {
          let data42 = data30.sendsPerSecond;
          if (typeof data42 == "number" && isFinite(data42)) {
            if (data42 <= 0 || isNaN(data42)) {
              const err100 = { instancePath: instancePath + "/limits/sendsPerSecond", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } };
              vErrors === null ? vErrors = [err100] : vErrors.push(err100), errors++;
            }
          } else {
            const err101 = { instancePath: instancePath + "/limits/sendsPerSecond", keyword: "type", params: { type: "number" } };
            vErrors === null ? vErrors = [err101] : vErrors.push(err101), errors++;
          }
        }
        if (data30.sendBurst !== void 0) {
          let data43 = data30.sendBurst;
          if (!(typeof data43 == "number" && !(data43 % 1) && !isNaN(data43) && isFinite(data43))) {
            const err102 = { instancePath: instancePath + "/limits/sendBurst", keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err102] : vErrors.push(err102), errors++;
          }
          if (typeof data43 == "number" && isFinite(data43)) {
            if (data43 > 9007199254740991 || isNaN(data43)) {
              const err103 = { instancePath: instancePath + "/limits/sendBurst", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
              vErrors === null ? vErrors = [err103] : vErrors.push(err103), errors++;
            }
            if (data43 < 1 || isNaN(data43)) {
              const err104 = { instancePath: instancePath + "/limits/sendBurst", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              vErrors === null ? vErrors = [err104] : vErrors.push(err104), errors++;
            }
          }
        }
      } else {
        const err105 = { instancePath: instancePath + "/limits", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err105] : vErrors.push(err105), errors++;
      }
    }
    if (data.media !== void 0) {
      let data44 = data.media;
      if (data44 && typeof data44 == "object" && !Array.isArray(data44)) {
        if (data44.direct === void 0) {
          const err106 = { instancePath: instancePath + "/media", keyword: "required", params: { missingProperty: "direct" } };
          vErrors === null ? vErrors = [err106] : vErrors.push(err106), errors++;
        }
        if (data44.accept === void 0) {
          const err107 = { instancePath: instancePath + "/media", keyword: "required", params: { missingProperty: "accept" } };
          vErrors === null ? vErrors = [err107] : vErrors.push(err107), errors++;
        }
        if (data44.direct !== void 0 && typeof data44.direct != "boolean") {
          const err108 = { instancePath: instancePath + "/media/direct", keyword: "type", params: { type: "boolean" } };
          vErrors === null ? vErrors = [err108] : vErrors.push(err108), errors++;
        }
        if (data44.accept !== void 0) {
          let data46 = data44.accept;
          if (data46 && typeof data46 == "object" && !Array.isArray(data46)) {
            if (data46.voice !== void 0) {
              let data47 = data46.voice;
              if (Array.isArray(data47)) {
                const len3 = data47.length;
                for (let i3 = 0; i3 < len3; i3++)
                  if (typeof data47[i3] != "string") {
                    const err109 = { instancePath: instancePath + "/media/accept/voice/" + i3, keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err109] : vErrors.push(err109), errors++;
                  }
              } else {
                const err110 = { instancePath: instancePath + "/media/accept/voice", keyword: "type", params: { type: "array" } };
                vErrors === null ? vErrors = [err110] : vErrors.push(err110), errors++;
              }
            }
            if (data46.image !== void 0) {
              let data49 = data46.image;
              if (Array.isArray(data49)) {
                const len4 = data49.length;
                for (let i4 = 0; i4 < len4; i4++)
                  if (typeof data49[i4] != "string") {
                    const err111 = { instancePath: instancePath + "/media/accept/image/" + i4, keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err111] : vErrors.push(err111), errors++;
                  }
              } else {
                const err112 = { instancePath: instancePath + "/media/accept/image", keyword: "type", params: { type: "array" } };
                vErrors === null ? vErrors = [err112] : vErrors.push(err112), errors++;
              }
            }
            if (data46.video !== void 0) {
              let data51 = data46.video;
              if (Array.isArray(data51)) {
                const len5 = data51.length;
                for (let i5 = 0; i5 < len5; i5++)
                  if (typeof data51[i5] != "string") {
                    const err113 = { instancePath: instancePath + "/media/accept/video/" + i5, keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err113] : vErrors.push(err113), errors++;
                  }
              } else {
                const err114 = { instancePath: instancePath + "/media/accept/video", keyword: "type", params: { type: "array" } };
                vErrors === null ? vErrors = [err114] : vErrors.push(err114), errors++;
              }
            }
            if (data46.file !== void 0) {
              let data53 = data46.file;
              if (Array.isArray(data53)) {
                const len6 = data53.length;
                for (let i6 = 0; i6 < len6; i6++)
                  if (typeof data53[i6] != "string") {
                    const err115 = { instancePath: instancePath + "/media/accept/file/" + i6, keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err115] : vErrors.push(err115), errors++;
                  }
              } else {
                const err116 = { instancePath: instancePath + "/media/accept/file", keyword: "type", params: { type: "array" } };
                vErrors === null ? vErrors = [err116] : vErrors.push(err116), errors++;
              }
            }
          } else {
            const err117 = { instancePath: instancePath + "/media/accept", keyword: "type", params: { type: "object" } };
            vErrors === null ? vErrors = [err117] : vErrors.push(err117), errors++;
          }
        }
      } else {
        const err118 = { instancePath: instancePath + "/media", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err118] : vErrors.push(err118), errors++;
      }
    }
    if (data.calls !== void 0) {
      let data55 = data.calls;
      if (data55 && typeof data55 == "object" && !Array.isArray(data55)) {
        if (data55.types === void 0) {
          const err119 = { instancePath: instancePath + "/calls", keyword: "required", params: { missingProperty: "types" } };
          vErrors === null ? vErrors = [err119] : vErrors.push(err119), errors++;
        }
        if (data55.ringTimeoutSeconds === void 0) {
          const err120 = { instancePath: instancePath + "/calls", keyword: "required", params: { missingProperty: "ringTimeoutSeconds" } };
          vErrors === null ? vErrors = [err120] : vErrors.push(err120), errors++;
        }
        if (data55.types !== void 0) {
          let data56 = data55.types;
          if (Array.isArray(data56)) {
            const len7 = data56.length;
            for (let i7 = 0; i7 < len7; i7++)
              validate66(data56[i7], { instancePath: instancePath + "/calls/types/" + i7, parentData: data56, parentDataProperty: i7, rootData }) || (vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors), errors = vErrors.length);
          } else {
            const err121 = { instancePath: instancePath + "/calls/types", keyword: "type", params: { type: "array" } };
            vErrors === null ? vErrors = [err121] : vErrors.push(err121), errors++;
          }
        }
        if (data55.ringTimeoutSeconds !== void 0) {
          let data58 = data55.ringTimeoutSeconds;
          if (!(typeof data58 == "number" && !(data58 % 1) && !isNaN(data58) && isFinite(data58))) {
            const err122 = { instancePath: instancePath + "/calls/ringTimeoutSeconds", keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err122] : vErrors.push(err122), errors++;
          }
          if (typeof data58 == "number" && isFinite(data58)) {
            if (data58 > 9007199254740991 || isNaN(data58)) {
              const err123 = { instancePath: instancePath + "/calls/ringTimeoutSeconds", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
              vErrors === null ? vErrors = [err123] : vErrors.push(err123), errors++;
            }
            if (data58 < 1 || isNaN(data58)) {
              const err124 = { instancePath: instancePath + "/calls/ringTimeoutSeconds", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              vErrors === null ? vErrors = [err124] : vErrors.push(err124), errors++;
            }
          }
        }
      } else {
        const err125 = { instancePath: instancePath + "/calls", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err125] : vErrors.push(err125), errors++;
      }
    }
    if (data.interactions !== void 0) {
      let data59 = data.interactions;
      if (data59 && typeof data59 == "object" && !Array.isArray(data59)) {
        if (data59.editWindowSeconds === void 0) {
          const err126 = { instancePath: instancePath + "/interactions", keyword: "required", params: { missingProperty: "editWindowSeconds" } };
          vErrors === null ? vErrors = [err126] : vErrors.push(err126), errors++;
        }
        if (data59.deleteForMe === void 0) {
          const err127 = { instancePath: instancePath + "/interactions", keyword: "required", params: { missingProperty: "deleteForMe" } };
          vErrors === null ? vErrors = [err127] : vErrors.push(err127), errors++;
        }
        if (data59.search === void 0) {
          const err128 = { instancePath: instancePath + "/interactions", keyword: "required", params: { missingProperty: "search" } };
          vErrors === null ? vErrors = [err128] : vErrors.push(err128), errors++;
        }
        if (data59.editWindowSeconds !== void 0) {
          let data60 = data59.editWindowSeconds;
          if (!(typeof data60 == "number" && !(data60 % 1) && !isNaN(data60) && isFinite(data60))) {
            const err129 = { instancePath: instancePath + "/interactions/editWindowSeconds", keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err129] : vErrors.push(err129), errors++;
          }
          if (typeof data60 == "number" && isFinite(data60)) {
            if (data60 > 9007199254740991 || isNaN(data60)) {
              const err130 = { instancePath: instancePath + "/interactions/editWindowSeconds", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
              vErrors === null ? vErrors = [err130] : vErrors.push(err130), errors++;
            }
            if (data60 < 0 || isNaN(data60)) {
              const err131 = { instancePath: instancePath + "/interactions/editWindowSeconds", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
              vErrors === null ? vErrors = [err131] : vErrors.push(err131), errors++;
            }
          }
        }
        if (data59.deleteForMe !== void 0 && typeof data59.deleteForMe != "boolean") {
          const err132 = { instancePath: instancePath + "/interactions/deleteForMe", keyword: "type", params: { type: "boolean" } };
          vErrors === null ? vErrors = [err132] : vErrors.push(err132), errors++;
        }
        if (data59.search !== void 0 && typeof data59.search != "boolean") {
          const err133 = { instancePath: instancePath + "/interactions/search", keyword: "type", params: { type: "boolean" } };
          vErrors === null ? vErrors = [err133] : vErrors.push(err133), errors++;
        }
      } else {
        const err134 = { instancePath: instancePath + "/interactions", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err134] : vErrors.push(err134), errors++;
      }
    }
    if (data.push !== void 0) {
      let data63 = data.push;
      if (data63 && typeof data63 == "object" && !Array.isArray(data63)) {
        if (data63.vapidPublicKey === void 0) {
          const err135 = { instancePath: instancePath + "/push", keyword: "required", params: { missingProperty: "vapidPublicKey" } };
          vErrors === null ? vErrors = [err135] : vErrors.push(err135), errors++;
        }
        if (data63.vapidPublicKey !== void 0) {
          let data64 = data63.vapidPublicKey;
          const _errs133 = errors;
          let valid30 = !1;
          const _errs134 = errors;
          if (typeof data64 != "string") {
            const err136 = { instancePath: instancePath + "/push/vapidPublicKey", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err136] : vErrors.push(err136), errors++;
          }
          var _valid1 = _errs134 === errors;
          if (valid30 = valid30 || _valid1, !valid30) {
            const _errs136 = errors;
            if (data64 !== null) {
              const err137 = { instancePath: instancePath + "/push/vapidPublicKey", keyword: "type", params: { type: "null" } };
              vErrors === null ? vErrors = [err137] : vErrors.push(err137), errors++;
            }
            var _valid1 = _errs136 === errors;
            valid30 = valid30 || _valid1;
          }
          if (valid30)
            errors = _errs133, vErrors !== null && (_errs133 ? vErrors.length = _errs133 : vErrors = null);
          else {
            const err138 = { instancePath: instancePath + "/push/vapidPublicKey", keyword: "anyOf", params: {} };
            vErrors === null ? vErrors = [err138] : vErrors.push(err138), errors++;
          }
        }
      } else {
        const err139 = { instancePath: instancePath + "/push", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err139] : vErrors.push(err139), errors++;
      }
    }
  } else {
    const err140 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err140] : vErrors.push(err140), errors++;
  }
  return validate256.errors = vErrors, errors === 0;
}
const Level = validate258, schema93 = { $id: "https://majlis.example/contract/1.0/schemas/Level.json", title: "Level", enum: ["core", "media", "calls", "interactions", "groups", "push", "presence", "safety", "sync"], type: "string" };
function validate258(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string") {
    const err0 = { instancePath, keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (!(data === "core" || data === "media" || data === "calls" || data === "interactions" || data === "groups" || data === "push" || data === "presence" || data === "safety" || data === "sync")) {
    const err1 = { instancePath, keyword: "enum", params: { allowedValues: schema93.enum } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate258.errors = vErrors, errors === 0;
}
const Limits = validate259, schema94 = { $id: "https://majlis.example/contract/1.0/schemas/Limits.json", title: "Limits", type: "object", properties: { contentMaxChars: { type: "integer", minimum: 2e3, maximum: 9007199254740991, description: "Code points (GEN-7)." }, imageMaxBytes: { type: "integer", minimum: 1, maximum: 9007199254740991, description: "Bytes." }, voiceMaxBytes: { type: "integer", minimum: 1, maximum: 9007199254740991, description: "Bytes." }, voiceMaxSeconds: { type: "integer", minimum: 1, maximum: 9007199254740991, description: "Seconds." }, videoMaxBytes: { type: "integer", minimum: 1, maximum: 9007199254740991, description: "Bytes." }, fileMaxBytes: { type: "integer", minimum: 1, maximum: 9007199254740991, description: "Bytes." }, attachmentsMax: { type: "integer", minimum: 1, maximum: 9007199254740991 }, groupMaxMembers: { type: "integer", minimum: 1, maximum: 9007199254740991 }, customMaxBytes: { type: "integer", minimum: 1, maximum: 9007199254740991, description: "Bytes." }, signalMaxBytes: { type: "integer", minimum: 1, maximum: 9007199254740991, description: "Bytes." }, pageMax: { type: "integer", minimum: 1, maximum: 9007199254740991 }, sendsPerSecond: { type: "number", exclusiveMinimum: 0 }, sendBurst: { type: "integer", minimum: 1, maximum: 9007199254740991 } }, required: ["contentMaxChars", "imageMaxBytes", "voiceMaxBytes", "voiceMaxSeconds", "videoMaxBytes", "fileMaxBytes", "attachmentsMax", "groupMaxMembers", "customMaxBytes", "signalMaxBytes", "pageMax", "sendsPerSecond", "sendBurst"] };
function validate259(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.contentMaxChars === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "contentMaxChars" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.imageMaxBytes === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "imageMaxBytes" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.voiceMaxBytes === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "voiceMaxBytes" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.voiceMaxSeconds === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "voiceMaxSeconds" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.videoMaxBytes === void 0) {
      const err4 = { instancePath, keyword: "required", params: { missingProperty: "videoMaxBytes" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.fileMaxBytes === void 0) {
      const err5 = { instancePath, keyword: "required", params: { missingProperty: "fileMaxBytes" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.attachmentsMax === void 0) {
      const err6 = { instancePath, keyword: "required", params: { missingProperty: "attachmentsMax" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.groupMaxMembers === void 0) {
      const err7 = { instancePath, keyword: "required", params: { missingProperty: "groupMaxMembers" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.customMaxBytes === void 0) {
      const err8 = { instancePath, keyword: "required", params: { missingProperty: "customMaxBytes" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.signalMaxBytes === void 0) {
      const err9 = { instancePath, keyword: "required", params: { missingProperty: "signalMaxBytes" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.pageMax === void 0) {
      const err10 = { instancePath, keyword: "required", params: { missingProperty: "pageMax" } };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.sendsPerSecond === void 0) {
      const err11 = { instancePath, keyword: "required", params: { missingProperty: "sendsPerSecond" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.sendBurst === void 0) {
      const err12 = { instancePath, keyword: "required", params: { missingProperty: "sendBurst" } };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.contentMaxChars !== void 0) {
      let data0 = data.contentMaxChars;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        const err13 = { instancePath: instancePath + "/contentMaxChars", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 9007199254740991 || isNaN(data0)) {
          const err14 = { instancePath: instancePath + "/contentMaxChars", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
        if (data0 < 2e3 || isNaN(data0)) {
          const err15 = { instancePath: instancePath + "/contentMaxChars", keyword: "minimum", params: { comparison: ">=", limit: 2e3 } };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
      }
    }
    if (data.imageMaxBytes !== void 0) {
      let data1 = data.imageMaxBytes;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        const err16 = { instancePath: instancePath + "/imageMaxBytes", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          const err17 = { instancePath: instancePath + "/imageMaxBytes", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
        if (data1 < 1 || isNaN(data1)) {
          const err18 = { instancePath: instancePath + "/imageMaxBytes", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
      }
    }
    if (data.voiceMaxBytes !== void 0) {
      let data2 = data.voiceMaxBytes;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        const err19 = { instancePath: instancePath + "/voiceMaxBytes", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 9007199254740991 || isNaN(data2)) {
          const err20 = { instancePath: instancePath + "/voiceMaxBytes", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
        }
        if (data2 < 1 || isNaN(data2)) {
          const err21 = { instancePath: instancePath + "/voiceMaxBytes", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
        }
      }
    }
    if (data.voiceMaxSeconds !== void 0) {
      let data3 = data.voiceMaxSeconds;
      if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        const err22 = { instancePath: instancePath + "/voiceMaxSeconds", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 9007199254740991 || isNaN(data3)) {
          const err23 = { instancePath: instancePath + "/voiceMaxSeconds", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
        if (data3 < 1 || isNaN(data3)) {
          const err24 = { instancePath: instancePath + "/voiceMaxSeconds", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
        }
      }
    }
    if (data.videoMaxBytes !== void 0) {
      let data4 = data.videoMaxBytes;
      if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
        const err25 = { instancePath: instancePath + "/videoMaxBytes", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 > 9007199254740991 || isNaN(data4)) {
          const err26 = { instancePath: instancePath + "/videoMaxBytes", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
        }
        if (data4 < 1 || isNaN(data4)) {
          const err27 = { instancePath: instancePath + "/videoMaxBytes", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
      }
    }
    if (data.fileMaxBytes !== void 0) {
      let data5 = data.fileMaxBytes;
      if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
        const err28 = { instancePath: instancePath + "/fileMaxBytes", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 > 9007199254740991 || isNaN(data5)) {
          const err29 = { instancePath: instancePath + "/fileMaxBytes", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
        }
        if (data5 < 1 || isNaN(data5)) {
          const err30 = { instancePath: instancePath + "/fileMaxBytes", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
        }
      }
    }
    if (data.attachmentsMax !== void 0) {
      let data6 = data.attachmentsMax;
      if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
        const err31 = { instancePath: instancePath + "/attachmentsMax", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
      }
      if (typeof data6 == "number" && isFinite(data6)) {
        if (data6 > 9007199254740991 || isNaN(data6)) {
          const err32 = { instancePath: instancePath + "/attachmentsMax", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
        }
        if (data6 < 1 || isNaN(data6)) {
          const err33 = { instancePath: instancePath + "/attachmentsMax", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
        }
      }
    }
    if (data.groupMaxMembers !== void 0) {
      let data7 = data.groupMaxMembers;
      if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
        const err34 = { instancePath: instancePath + "/groupMaxMembers", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
      }
      if (typeof data7 == "number" && isFinite(data7)) {
        if (data7 > 9007199254740991 || isNaN(data7)) {
          const err35 = { instancePath: instancePath + "/groupMaxMembers", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
        }
        if (data7 < 1 || isNaN(data7)) {
          const err36 = { instancePath: instancePath + "/groupMaxMembers", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
        }
      }
    }
    if (data.customMaxBytes !== void 0) {
      let data8 = data.customMaxBytes;
      if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
        const err37 = { instancePath: instancePath + "/customMaxBytes", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
      }
      if (typeof data8 == "number" && isFinite(data8)) {
        if (data8 > 9007199254740991 || isNaN(data8)) {
          const err38 = { instancePath: instancePath + "/customMaxBytes", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
        }
        if (data8 < 1 || isNaN(data8)) {
          const err39 = { instancePath: instancePath + "/customMaxBytes", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
        }
      }
    }
    if (data.signalMaxBytes !== void 0) {
      let data9 = data.signalMaxBytes;
      if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
        const err40 = { instancePath: instancePath + "/signalMaxBytes", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
      }
      if (typeof data9 == "number" && isFinite(data9)) {
        if (data9 > 9007199254740991 || isNaN(data9)) {
          const err41 = { instancePath: instancePath + "/signalMaxBytes", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
        }
        if (data9 < 1 || isNaN(data9)) {
          const err42 = { instancePath: instancePath + "/signalMaxBytes", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
        }
      }
    }
    if (data.pageMax !== void 0) {
      let data10 = data.pageMax;
      if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
        const err43 = { instancePath: instancePath + "/pageMax", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
      }
      if (typeof data10 == "number" && isFinite(data10)) {
        if (data10 > 9007199254740991 || isNaN(data10)) {
          const err44 = { instancePath: instancePath + "/pageMax", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
        }
        if (data10 < 1 || isNaN(data10)) {
          const err45 = { instancePath: instancePath + "/pageMax", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
        }
      }
    }
    if (data.sendsPerSecond !== void 0) {
      let data11 = data.sendsPerSecond;
      if (typeof data11 == "number" && isFinite(data11)) {
        if (data11 <= 0 || isNaN(data11)) {
          const err46 = { instancePath: instancePath + "/sendsPerSecond", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 } };
          vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
        }
      } else {
        const err47 = { instancePath: instancePath + "/sendsPerSecond", keyword: "type", params: { type: "number" } };
        vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
      }
    }
    if (data.sendBurst !== void 0) {
      let data12 = data.sendBurst;
      if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
        const err48 = { instancePath: instancePath + "/sendBurst", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
      }
      if (typeof data12 == "number" && isFinite(data12)) {
        if (data12 > 9007199254740991 || isNaN(data12)) {
          const err49 = { instancePath: instancePath + "/sendBurst", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
        }
        if (data12 < 1 || isNaN(data12)) {
          const err50 = { instancePath: instancePath + "/sendBurst", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
        }
      }
    }
  } else {
    const err51 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
  }
  return validate259.errors = vErrors, errors === 0;
}
const Handshake = validate260, schema95 = { $id: "https://majlis.example/contract/1.0/schemas/Handshake.json", title: "Handshake", type: "object", properties: { token: { type: "string" }, v: { const: 1 }, deviceId: { type: "string" } }, required: ["token", "v"] };
function validate260(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.token === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "token" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.v === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "v" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.token !== void 0 && typeof data.token != "string") {
      const err2 = { instancePath: instancePath + "/token", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.v !== void 0 && data.v !== 1) {
      const err3 = { instancePath: instancePath + "/v", keyword: "const", params: { allowedValue: 1 } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.deviceId !== void 0 && typeof data.deviceId != "string") {
      const err4 = { instancePath: instancePath + "/deviceId", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
  } else {
    const err5 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  return validate260.errors = vErrors, errors === 0;
}
const RefreshSessionCommand = validate261, schema96 = { $id: "https://majlis.example/contract/1.0/schemas/RefreshSessionCommand.json", title: "RefreshSessionCommand", type: "object", properties: { token: { type: "string", pattern: "^[^\\u0000\\uD800-\\uDFFF]*$", minLength: 1, maxLength: 16384 } }, required: ["token"] };
function validate261(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.token === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "token" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.token !== void 0) {
      let data0 = data.token;
      if (typeof data0 == "string") {
        if (func2(data0) > 16384) {
          const err1 = { instancePath: instancePath + "/token", keyword: "maxLength", params: { limit: 16384 } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        if (func2(data0) < 1) {
          const err2 = { instancePath: instancePath + "/token", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        if (!pattern3.test(data0)) {
          const err3 = { instancePath: instancePath + "/token", keyword: "pattern", params: { pattern: "^[^\\u0000\\uD800-\\uDFFF]*$" } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/token", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
  } else {
    const err5 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  return validate261.errors = vErrors, errors === 0;
}
const SessionExpiredPayload = validate262, schema97 = { $id: "https://majlis.example/contract/1.0/schemas/SessionExpiredPayload.json", title: "SessionExpiredPayload", type: "object", properties: { expiresAt: { $ref: "ISO.json" } } };
function validate262(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data))
    data.expiresAt !== void 0 && (validate23(data.expiresAt, { instancePath: instancePath + "/expiresAt", parentData: data, parentDataProperty: "expiresAt", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length));
  else {
    const err0 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  return validate262.errors = vErrors, errors === 0;
}
const SessionExpiringPayload = validate264, schema98 = { $id: "https://majlis.example/contract/1.0/schemas/SessionExpiringPayload.json", title: "SessionExpiringPayload", type: "object", properties: { expiresAt: { $ref: "ISO.json" } }, required: ["expiresAt"] };
function validate264(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.expiresAt === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "expiresAt" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    data.expiresAt !== void 0 && (validate23(data.expiresAt, { instancePath: instancePath + "/expiresAt", parentData: data, parentDataProperty: "expiresAt", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length));
  } else {
    const err1 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate264.errors = vErrors, errors === 0;
}
const SessionReadyPayload = validate266, schema99 = { $id: "https://majlis.example/contract/1.0/schemas/SessionReadyPayload.json", title: "SessionReadyPayload", type: "object", properties: { sessionId: { type: "string" }, userId: { $ref: "Id.json" }, serverTime: { $ref: "ISO.json" }, contract: { type: "string" }, dataEpoch: { type: "string" } }, required: ["sessionId", "userId", "serverTime", "contract", "dataEpoch"] };
function validate266(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.sessionId === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "sessionId" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.userId === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "userId" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.serverTime === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "serverTime" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.contract === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "contract" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.dataEpoch === void 0) {
      const err4 = { instancePath, keyword: "required", params: { missingProperty: "dataEpoch" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.sessionId !== void 0 && typeof data.sessionId != "string") {
      const err5 = { instancePath: instancePath + "/sessionId", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.userId !== void 0 && (validate24(data.userId, { instancePath: instancePath + "/userId", parentData: data, parentDataProperty: "userId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.serverTime !== void 0 && (validate23(data.serverTime, { instancePath: instancePath + "/serverTime", parentData: data, parentDataProperty: "serverTime", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length)), data.contract !== void 0 && typeof data.contract != "string") {
      const err6 = { instancePath: instancePath + "/contract", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.dataEpoch !== void 0 && typeof data.dataEpoch != "string") {
      const err7 = { instancePath: instancePath + "/dataEpoch", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
  } else {
    const err8 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
  }
  return validate266.errors = vErrors, errors === 0;
}
const SetTypingRequest = validate269, schema100 = { $id: "https://majlis.example/contract/1.0/schemas/SetTypingRequest.json", title: "SetTypingRequest", type: "object", properties: { isTyping: { type: "boolean" }, kind: { $ref: "TypingKind.json" } }, required: ["isTyping"] }, schema101 = { $id: "https://majlis.example/contract/1.0/schemas/TypingKind.json", title: "TypingKind", enum: ["text", "voice"], type: "string" };
function validate270(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string") {
    const err0 = { instancePath, keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (!(data === "text" || data === "voice")) {
    const err1 = { instancePath, keyword: "enum", params: { allowedValues: schema101.enum } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate270.errors = vErrors, errors === 0;
}
function validate269(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.isTyping === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "isTyping" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.isTyping !== void 0 && typeof data.isTyping != "boolean") {
      const err1 = { instancePath: instancePath + "/isTyping", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    data.kind !== void 0 && (validate270(data.kind, { instancePath: instancePath + "/kind", parentData: data, parentDataProperty: "kind", rootData }) || (vErrors = vErrors === null ? validate270.errors : vErrors.concat(validate270.errors), errors = vErrors.length));
  } else {
    const err2 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate269.errors = vErrors, errors === 0;
}
const TypingCommand = validate272, schema102 = { $id: "https://majlis.example/contract/1.0/schemas/TypingCommand.json", title: "TypingCommand", type: "object", properties: { conversationId: { $ref: "Id.json" }, isTyping: { type: "boolean" }, kind: { $ref: "TypingKind.json" } }, required: ["conversationId", "isTyping", "kind"] };
function validate272(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.conversationId === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "conversationId" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.isTyping === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "isTyping" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.kind === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "kind" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.conversationId !== void 0 && (validate24(data.conversationId, { instancePath: instancePath + "/conversationId", parentData: data, parentDataProperty: "conversationId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.isTyping !== void 0 && typeof data.isTyping != "boolean") {
      const err3 = { instancePath: instancePath + "/isTyping", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    data.kind !== void 0 && (validate270(data.kind, { instancePath: instancePath + "/kind", parentData: data, parentDataProperty: "kind", rootData }) || (vErrors = vErrors === null ? validate270.errors : vErrors.concat(validate270.errors), errors = vErrors.length));
  } else {
    const err4 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate272.errors = vErrors, errors === 0;
}
const TypingKind = validate270, TypingPayload = validate275, schema103 = { $id: "https://majlis.example/contract/1.0/schemas/TypingPayload.json", title: "TypingPayload", type: "object", properties: { conversationId: { $ref: "Id.json" }, userId: { $ref: "Id.json" }, isTyping: { type: "boolean" }, kind: { $ref: "TypingKind.json" } }, required: ["conversationId", "userId", "isTyping", "kind"] };
function validate275(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.conversationId === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "conversationId" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.userId === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "userId" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.isTyping === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "isTyping" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.kind === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "kind" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.conversationId !== void 0 && (validate24(data.conversationId, { instancePath: instancePath + "/conversationId", parentData: data, parentDataProperty: "conversationId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.userId !== void 0 && (validate24(data.userId, { instancePath: instancePath + "/userId", parentData: data, parentDataProperty: "userId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.isTyping !== void 0 && typeof data.isTyping != "boolean") {
      const err4 = { instancePath: instancePath + "/isTyping", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    data.kind !== void 0 && (validate270(data.kind, { instancePath: instancePath + "/kind", parentData: data, parentDataProperty: "kind", rootData }) || (vErrors = vErrors === null ? validate270.errors : vErrors.concat(validate270.errors), errors = vErrors.length));
  } else {
    const err5 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  return validate275.errors = vErrors, errors === 0;
}
const GetPresenceQuery = validate279, schema104 = { $id: "https://majlis.example/contract/1.0/schemas/GetPresenceQuery.json", title: "GetPresenceQuery", type: "object", properties: { userIds: { type: "array", items: { $ref: "Id.json" }, minItems: 1, maxItems: 100 } }, required: ["userIds"] };
function validate279(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.userIds === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "userIds" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.userIds !== void 0) {
      let data0 = data.userIds;
      if (Array.isArray(data0)) {
        if (data0.length > 100) {
          const err1 = { instancePath: instancePath + "/userIds", keyword: "maxItems", params: { limit: 100 } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        if (data0.length < 1) {
          const err2 = { instancePath: instancePath + "/userIds", keyword: "minItems", params: { limit: 1 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate24(data0[i0], { instancePath: instancePath + "/userIds/" + i0, parentData: data0, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length);
      } else {
        const err3 = { instancePath: instancePath + "/userIds", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
  } else {
    const err4 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate279.errors = vErrors, errors === 0;
}
const Presence = validate281, schema105 = { $id: "https://majlis.example/contract/1.0/schemas/Presence.json", title: "Presence", type: "object", properties: { userId: { $ref: "Id.json" }, status: { $ref: "PresenceStatus.json" }, lastSeenAt: { anyOf: [{ $ref: "ISO.json" }, { type: "null" }] } }, required: ["userId", "status", "lastSeenAt"] }, schema106 = { $id: "https://majlis.example/contract/1.0/schemas/PresenceStatus.json", title: "PresenceStatus", enum: ["online", "away", "offline"], type: "string" };
function validate283(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string") {
    const err0 = { instancePath, keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (!(data === "online" || data === "away" || data === "offline")) {
    const err1 = { instancePath, keyword: "enum", params: { allowedValues: schema106.enum } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate283.errors = vErrors, errors === 0;
}
function validate281(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.userId === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "userId" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.status === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "status" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.lastSeenAt === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "lastSeenAt" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.userId !== void 0 && (validate24(data.userId, { instancePath: instancePath + "/userId", parentData: data, parentDataProperty: "userId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.status !== void 0 && (validate283(data.status, { instancePath: instancePath + "/status", parentData: data, parentDataProperty: "status", rootData }) || (vErrors = vErrors === null ? validate283.errors : vErrors.concat(validate283.errors), errors = vErrors.length)), data.lastSeenAt !== void 0) {
      let data2 = data.lastSeenAt;
      const _errs4 = errors;
      let valid1 = !1;
      const _errs5 = errors;
      validate23(data2, { instancePath: instancePath + "/lastSeenAt", parentData: data, parentDataProperty: "lastSeenAt", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length);
      var _valid0 = _errs5 === errors;
      if (valid1 = valid1 || _valid0, !valid1) {
        const _errs6 = errors;
        if (data2 !== null) {
          const err3 = { instancePath: instancePath + "/lastSeenAt", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        var _valid0 = _errs6 === errors;
        valid1 = valid1 || _valid0;
      }
      if (valid1)
        errors = _errs4, vErrors !== null && (_errs4 ? vErrors.length = _errs4 : vErrors = null);
      else {
        const err4 = { instancePath: instancePath + "/lastSeenAt", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
  } else {
    const err5 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  return validate281.errors = vErrors, errors === 0;
}
const PresenceList = validate286, schema107 = { $id: "https://majlis.example/contract/1.0/schemas/PresenceList.json", title: "PresenceList", type: "object", properties: { items: { type: "array", items: { $ref: "Presence.json" } } }, required: ["items"] };
function validate286(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.items === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "items" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.items !== void 0) {
      let data0 = data.items;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate281(data0[i0], { instancePath: instancePath + "/items/" + i0, parentData: data0, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate281.errors : vErrors.concat(validate281.errors), errors = vErrors.length);
      } else {
        const err1 = { instancePath: instancePath + "/items", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
  } else {
    const err2 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate286.errors = vErrors, errors === 0;
}
const PresenceStatus = validate283, SetPresenceCommand = validate288, schema108 = { $id: "https://majlis.example/contract/1.0/schemas/SetPresenceCommand.json", title: "SetPresenceCommand", type: "object", properties: { status: { enum: ["online", "away"], type: "string" } }, required: ["status"] };
function validate288(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.status === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "status" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.status !== void 0) {
      let data0 = data.status;
      if (typeof data0 != "string") {
        const err1 = { instancePath: instancePath + "/status", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
      if (!(data0 === "online" || data0 === "away")) {
        const err2 = { instancePath: instancePath + "/status", keyword: "enum", params: { allowedValues: schema108.properties.status.enum } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
  } else {
    const err3 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate288.errors = vErrors, errors === 0;
}
const SubscribePresenceCommand = validate289, schema109 = { $id: "https://majlis.example/contract/1.0/schemas/SubscribePresenceCommand.json", title: "SubscribePresenceCommand", type: "object", properties: { userIds: { type: "array", items: { $ref: "Id.json" }, minItems: 1, maxItems: 100 } }, required: ["userIds"] };
function validate289(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.userIds === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "userIds" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.userIds !== void 0) {
      let data0 = data.userIds;
      if (Array.isArray(data0)) {
        if (data0.length > 100) {
          const err1 = { instancePath: instancePath + "/userIds", keyword: "maxItems", params: { limit: 100 } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        if (data0.length < 1) {
          const err2 = { instancePath: instancePath + "/userIds", keyword: "minItems", params: { limit: 1 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate24(data0[i0], { instancePath: instancePath + "/userIds/" + i0, parentData: data0, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length);
      } else {
        const err3 = { instancePath: instancePath + "/userIds", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
  } else {
    const err4 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate289.errors = vErrors, errors === 0;
}
const PushPayload = validate291, schema110 = { $id: "https://majlis.example/contract/1.0/schemas/PushPayload.json", title: "PushPayload", type: "object", properties: { v: { const: 1 }, type: { enum: ["message", "call", "call_ended"], type: "string" }, conversationId: { $ref: "Id.json" }, messageId: { $ref: "Id.json" }, callId: { $ref: "Id.json" }, title: { type: "string" }, body: { type: "string" }, ts: { $ref: "ISO.json" } }, required: ["v", "type", "conversationId", "title", "body", "ts"] };
function validate291(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.v === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "v" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.type === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "type" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.conversationId === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "conversationId" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.title === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "title" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.body === void 0) {
      const err4 = { instancePath, keyword: "required", params: { missingProperty: "body" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.ts === void 0) {
      const err5 = { instancePath, keyword: "required", params: { missingProperty: "ts" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.v !== void 0 && data.v !== 1) {
      const err6 = { instancePath: instancePath + "/v", keyword: "const", params: { allowedValue: 1 } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.type !== void 0) {
      let data1 = data.type;
      if (typeof data1 != "string") {
        const err7 = { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
      if (!(data1 === "message" || data1 === "call" || data1 === "call_ended")) {
        const err8 = { instancePath: instancePath + "/type", keyword: "enum", params: { allowedValues: schema110.properties.type.enum } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.conversationId !== void 0 && (validate24(data.conversationId, { instancePath: instancePath + "/conversationId", parentData: data, parentDataProperty: "conversationId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.messageId !== void 0 && (validate24(data.messageId, { instancePath: instancePath + "/messageId", parentData: data, parentDataProperty: "messageId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.callId !== void 0 && (validate24(data.callId, { instancePath: instancePath + "/callId", parentData: data, parentDataProperty: "callId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.title !== void 0 && typeof data.title != "string") {
      const err9 = { instancePath: instancePath + "/title", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.body !== void 0 && typeof data.body != "string") {
      const err10 = { instancePath: instancePath + "/body", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    data.ts !== void 0 && (validate23(data.ts, { instancePath: instancePath + "/ts", parentData: data, parentDataProperty: "ts", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length));
  } else {
    const err11 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
  }
  return validate291.errors = vErrors, errors === 0;
}
const SubscribePushRequest = validate296, schema111 = { $id: "https://majlis.example/contract/1.0/schemas/SubscribePushRequest.json", title: "SubscribePushRequest", type: "object", properties: { endpoint: { type: "string", pattern: "^https:\\/\\/\\S{1,2000}$" }, keys: { type: "object", properties: { p256dh: { type: "string", pattern: "^[A-Za-z0-9_=-]{1,256}$" }, auth: { type: "string", pattern: "^[A-Za-z0-9_=-]{1,256}$" } }, required: ["p256dh", "auth"] }, deviceId: { type: "string", pattern: "^[^\\u0000\\uD800-\\uDFFF]*$", minLength: 1, maxLength: 128 }, locale: { type: "string", pattern: "^[^\\u0000\\uD800-\\uDFFF]*$", minLength: 2, maxLength: 35 } }, required: ["endpoint", "keys", "deviceId", "locale"] }, pattern32 = new RegExp("^https:\\/\\/\\S{1,2000}$", "u"), pattern33 = new RegExp("^[A-Za-z0-9_=-]{1,256}$", "u");
function validate296(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.endpoint === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "endpoint" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.keys === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "keys" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.deviceId === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "deviceId" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.locale === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "locale" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.endpoint !== void 0) {
      let data0 = data.endpoint;
      if (typeof data0 == "string") {
        if (!pattern32.test(data0)) {
          const err4 = { instancePath: instancePath + "/endpoint", keyword: "pattern", params: { pattern: "^https:\\/\\/\\S{1,2000}$" } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/endpoint", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.keys !== void 0) {
      let data1 = data.keys;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.p256dh === void 0) {
          const err6 = { instancePath: instancePath + "/keys", keyword: "required", params: { missingProperty: "p256dh" } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (data1.auth === void 0) {
          const err7 = { instancePath: instancePath + "/keys", keyword: "required", params: { missingProperty: "auth" } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        if (data1.p256dh !== void 0) {
          let data2 = data1.p256dh;
          if (typeof data2 == "string") {
            if (!pattern33.test(data2)) {
              const err8 = { instancePath: instancePath + "/keys/p256dh", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_=-]{1,256}$" } };
              vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
            }
          } else {
            const err9 = { instancePath: instancePath + "/keys/p256dh", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
        }
        if (data1.auth !== void 0) {
          let data3 = data1.auth;
          if (typeof data3 == "string") {
            if (!pattern33.test(data3)) {
              const err10 = { instancePath: instancePath + "/keys/auth", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_=-]{1,256}$" } };
              vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
            }
          } else {
            const err11 = { instancePath: instancePath + "/keys/auth", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
        }
      } else {
        const err12 = { instancePath: instancePath + "/keys", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.deviceId !== void 0) {
      let data4 = data.deviceId;
      if (typeof data4 == "string") {
        if (func2(data4) > 128) {
          const err13 = { instancePath: instancePath + "/deviceId", keyword: "maxLength", params: { limit: 128 } };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        if (func2(data4) < 1) {
          const err14 = { instancePath: instancePath + "/deviceId", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
        if (!pattern3.test(data4)) {
          const err15 = { instancePath: instancePath + "/deviceId", keyword: "pattern", params: { pattern: "^[^\\u0000\\uD800-\\uDFFF]*$" } };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
      } else {
        const err16 = { instancePath: instancePath + "/deviceId", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.locale !== void 0) {
      let data5 = data.locale;
      if (typeof data5 == "string") {
        if (func2(data5) > 35) {
          const err17 = { instancePath: instancePath + "/locale", keyword: "maxLength", params: { limit: 35 } };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
        if (func2(data5) < 2) {
          const err18 = { instancePath: instancePath + "/locale", keyword: "minLength", params: { limit: 2 } };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
        if (!pattern3.test(data5)) {
          const err19 = { instancePath: instancePath + "/locale", keyword: "pattern", params: { pattern: "^[^\\u0000\\uD800-\\uDFFF]*$" } };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
      } else {
        const err20 = { instancePath: instancePath + "/locale", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
  } else {
    const err21 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
  }
  return validate296.errors = vErrors, errors === 0;
}
const SubscriptionAnswer = validate297, schema112 = { $id: "https://majlis.example/contract/1.0/schemas/SubscriptionAnswer.json", title: "SubscriptionAnswer", type: "object", properties: { subscription: { type: "object", properties: { id: { $ref: "Id.json" } }, required: ["id"] } }, required: ["subscription"] };
function validate297(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.subscription === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "subscription" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.subscription !== void 0) {
      let data0 = data.subscription;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.id === void 0) {
          const err1 = { instancePath: instancePath + "/subscription", keyword: "required", params: { missingProperty: "id" } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        data0.id !== void 0 && (validate24(data0.id, { instancePath: instancePath + "/subscription/id", parentData: data0, parentDataProperty: "id", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length));
      } else {
        const err2 = { instancePath: instancePath + "/subscription", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
  } else {
    const err3 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate297.errors = vErrors, errors === 0;
}
const BlockPage = validate299, schema113 = { $id: "https://majlis.example/contract/1.0/schemas/BlockPage.json", title: "BlockPage", type: "object", properties: { items: { type: "array", items: { $ref: "User.json" } }, nextCursor: { anyOf: [{ type: "string" }, { type: "null" }] } }, required: ["items", "nextCursor"] };
function validate299(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.items === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "items" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.nextCursor === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "nextCursor" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.items !== void 0) {
      let data0 = data.items;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate29(data0[i0], { instancePath: instancePath + "/items/" + i0, parentData: data0, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors), errors = vErrors.length);
      } else {
        const err2 = { instancePath: instancePath + "/items", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.nextCursor !== void 0) {
      let data2 = data.nextCursor;
      const _errs5 = errors;
      let valid3 = !1;
      const _errs6 = errors;
      if (typeof data2 != "string") {
        const err3 = { instancePath: instancePath + "/nextCursor", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      var _valid0 = _errs6 === errors;
      if (valid3 = valid3 || _valid0, !valid3) {
        const _errs8 = errors;
        if (data2 !== null) {
          const err4 = { instancePath: instancePath + "/nextCursor", keyword: "type", params: { type: "null" } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        var _valid0 = _errs8 === errors;
        valid3 = valid3 || _valid0;
      }
      if (valid3)
        errors = _errs5, vErrors !== null && (_errs5 ? vErrors.length = _errs5 : vErrors = null);
      else {
        const err5 = { instancePath: instancePath + "/nextCursor", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
  } else {
    const err6 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate299.errors = vErrors, errors === 0;
}
const ListBlocksQuery = validate301, schema114 = { $id: "https://majlis.example/contract/1.0/schemas/ListBlocksQuery.json", title: "ListBlocksQuery", type: "object", properties: { limit: { type: "integer", minimum: 1, maximum: 9007199254740991, description: "At most 100; more is clamped (PAGE-4)." }, cursor: { type: "string" } } };
function validate301(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.limit !== void 0) {
      let data0 = data.limit;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        const err0 = { instancePath: instancePath + "/limit", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 9007199254740991 || isNaN(data0)) {
          const err1 = { instancePath: instancePath + "/limit", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        if (data0 < 1 || isNaN(data0)) {
          const err2 = { instancePath: instancePath + "/limit", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      }
    }
    if (data.cursor !== void 0 && typeof data.cursor != "string") {
      const err3 = { instancePath: instancePath + "/cursor", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
  } else {
    const err4 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate301.errors = vErrors, errors === 0;
}
const Privacy = validate302, schema115 = { $id: "https://majlis.example/contract/1.0/schemas/Privacy.json", title: "Privacy", type: "object", properties: { receipts: { type: "boolean" }, presence: { type: "boolean" }, lastSeen: { type: "boolean" } }, required: ["receipts", "presence", "lastSeen"] };
function validate302(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.receipts === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "receipts" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.presence === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "presence" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.lastSeen === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "lastSeen" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.receipts !== void 0 && typeof data.receipts != "boolean") {
      const err3 = { instancePath: instancePath + "/receipts", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.presence !== void 0 && typeof data.presence != "boolean") {
      const err4 = { instancePath: instancePath + "/presence", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.lastSeen !== void 0 && typeof data.lastSeen != "boolean") {
      const err5 = { instancePath: instancePath + "/lastSeen", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
  } else {
    const err6 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate302.errors = vErrors, errors === 0;
}
const PrivacyAnswer = validate303, schema116 = { $id: "https://majlis.example/contract/1.0/schemas/PrivacyAnswer.json", title: "PrivacyAnswer", type: "object", properties: { privacy: { $ref: "Privacy.json" } }, required: ["privacy"] };
function validate303(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.privacy === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "privacy" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    data.privacy !== void 0 && (validate302(data.privacy, { instancePath: instancePath + "/privacy", parentData: data, parentDataProperty: "privacy", rootData }) || (vErrors = vErrors === null ? validate302.errors : vErrors.concat(validate302.errors), errors = vErrors.length));
  } else {
    const err1 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate303.errors = vErrors, errors === 0;
}
const PrivacyRequest = validate305, schema117 = { $id: "https://majlis.example/contract/1.0/schemas/PrivacyRequest.json", title: "PrivacyRequest", type: "object", properties: { receipts: { type: "boolean" }, presence: { type: "boolean" }, lastSeen: { type: "boolean" } } };
function validate305(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.receipts !== void 0 && typeof data.receipts != "boolean") {
      const err0 = { instancePath: instancePath + "/receipts", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.presence !== void 0 && typeof data.presence != "boolean") {
      const err1 = { instancePath: instancePath + "/presence", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.lastSeen !== void 0 && typeof data.lastSeen != "boolean") {
      const err2 = { instancePath: instancePath + "/lastSeen", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
  } else {
    const err3 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate305.errors = vErrors, errors === 0;
}
const ReportAnswer = validate306, schema118 = { $id: "https://majlis.example/contract/1.0/schemas/ReportAnswer.json", title: "ReportAnswer", type: "object", properties: { report: { type: "object", properties: { id: { $ref: "Id.json" } }, required: ["id"] } }, required: ["report"] };
function validate306(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.report === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "report" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.report !== void 0) {
      let data0 = data.report;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.id === void 0) {
          const err1 = { instancePath: instancePath + "/report", keyword: "required", params: { missingProperty: "id" } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        data0.id !== void 0 && (validate24(data0.id, { instancePath: instancePath + "/report/id", parentData: data0, parentDataProperty: "id", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length));
      } else {
        const err2 = { instancePath: instancePath + "/report", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
  } else {
    const err3 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate306.errors = vErrors, errors === 0;
}
const ReportRequest = validate308, schema119 = { $id: "https://majlis.example/contract/1.0/schemas/ReportRequest.json", title: "ReportRequest", type: "object", properties: { targetType: { enum: ["message", "user", "conversation"], type: "string" }, targetId: { $ref: "Id.json" }, reason: { type: "string", pattern: "^[^\\u0000\\uD800-\\uDFFF]*$", minLength: 1, maxLength: 100 }, details: { type: "string", pattern: "^[^\\u0000\\uD800-\\uDFFF]*$", maxLength: 2e3 }, clientId: { $ref: "ClientId.json" } }, required: ["targetType", "targetId", "reason", "clientId"] };
function validate308(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.targetType === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "targetType" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.targetId === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "targetId" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.reason === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "reason" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.clientId === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "clientId" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.targetType !== void 0) {
      let data0 = data.targetType;
      if (typeof data0 != "string") {
        const err4 = { instancePath: instancePath + "/targetType", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
      if (!(data0 === "message" || data0 === "user" || data0 === "conversation")) {
        const err5 = { instancePath: instancePath + "/targetType", keyword: "enum", params: { allowedValues: schema119.properties.targetType.enum } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.targetId !== void 0 && (validate24(data.targetId, { instancePath: instancePath + "/targetId", parentData: data, parentDataProperty: "targetId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.reason !== void 0) {
      let data2 = data.reason;
      if (typeof data2 == "string") {
        if (func2(data2) > 100) {
          const err6 = { instancePath: instancePath + "/reason", keyword: "maxLength", params: { limit: 100 } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (func2(data2) < 1) {
          const err7 = { instancePath: instancePath + "/reason", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        if (!pattern3.test(data2)) {
          const err8 = { instancePath: instancePath + "/reason", keyword: "pattern", params: { pattern: "^[^\\u0000\\uD800-\\uDFFF]*$" } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/reason", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.details !== void 0) {
      let data3 = data.details;
      if (typeof data3 == "string") {
        if (func2(data3) > 2e3) {
          const err10 = { instancePath: instancePath + "/details", keyword: "maxLength", params: { limit: 2e3 } };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        if (!pattern3.test(data3)) {
          const err11 = { instancePath: instancePath + "/details", keyword: "pattern", params: { pattern: "^[^\\u0000\\uD800-\\uDFFF]*$" } };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
      } else {
        const err12 = { instancePath: instancePath + "/details", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    data.clientId !== void 0 && (validate21(data.clientId, { instancePath: instancePath + "/clientId", parentData: data, parentDataProperty: "clientId", rootData }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length));
  } else {
    const err13 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
  }
  return validate308.errors = vErrors, errors === 0;
}
const ConversationHead = validate311, schema120 = { $id: "https://majlis.example/contract/1.0/schemas/ConversationHead.json", title: "ConversationHead", type: "object", properties: { conversationId: { $ref: "Id.json" }, rev: { $ref: "Seq.json" }, lastSeq: { $ref: "Seq.json" } }, required: ["conversationId", "rev", "lastSeq"] };
function validate311(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.conversationId === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "conversationId" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.rev === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "rev" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.lastSeq === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "lastSeq" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    data.conversationId !== void 0 && (validate24(data.conversationId, { instancePath: instancePath + "/conversationId", parentData: data, parentDataProperty: "conversationId", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.rev !== void 0 && (validate25(data.rev, { instancePath: instancePath + "/rev", parentData: data, parentDataProperty: "rev", rootData }) || (vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors), errors = vErrors.length)), data.lastSeq !== void 0 && (validate25(data.lastSeq, { instancePath: instancePath + "/lastSeq", parentData: data, parentDataProperty: "lastSeq", rootData }) || (vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors), errors = vErrors.length));
  } else {
    const err3 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate311.errors = vErrors, errors === 0;
}
const HintPayload = validate315, schema121 = { $id: "https://majlis.example/contract/1.0/schemas/HintPayload.json", title: "HintPayload", type: "object", properties: { items: { type: "array", items: { $ref: "ConversationHead.json" } } }, required: ["items"] };
function validate315(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.items === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "items" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.items !== void 0) {
      let data0 = data.items;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate311(data0[i0], { instancePath: instancePath + "/items/" + i0, parentData: data0, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate311.errors : vErrors.concat(validate311.errors), errors = vErrors.length);
      } else {
        const err1 = { instancePath: instancePath + "/items", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
  } else {
    const err2 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate315.errors = vErrors, errors === 0;
}
const SyncPage = validate317, schema122 = { $id: "https://majlis.example/contract/1.0/schemas/SyncPage.json", title: "SyncPage", type: "object", properties: { conversations: { type: "array", items: { $ref: "Conversation.json" } }, removedConversationIds: { type: "array", items: { $ref: "Id.json" } }, calls: { type: "array", items: { $ref: "Call.json" } }, nextSince: { type: "string" }, hasMore: { type: "boolean" }, reset: { type: "boolean" } }, required: ["conversations", "removedConversationIds", "calls", "nextSince", "hasMore", "reset"] };
function validate317(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.conversations === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "conversations" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.removedConversationIds === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "removedConversationIds" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.calls === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "calls" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.nextSince === void 0) {
      const err3 = { instancePath, keyword: "required", params: { missingProperty: "nextSince" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.hasMore === void 0) {
      const err4 = { instancePath, keyword: "required", params: { missingProperty: "hasMore" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.reset === void 0) {
      const err5 = { instancePath, keyword: "required", params: { missingProperty: "reset" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.conversations !== void 0) {
      let data0 = data.conversations;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate121(data0[i0], { instancePath: instancePath + "/conversations/" + i0, parentData: data0, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors), errors = vErrors.length);
      } else {
        const err6 = { instancePath: instancePath + "/conversations", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.removedConversationIds !== void 0) {
      let data2 = data.removedConversationIds;
      if (Array.isArray(data2)) {
        const len1 = data2.length;
        for (let i1 = 0; i1 < len1; i1++)
          validate24(data2[i1], { instancePath: instancePath + "/removedConversationIds/" + i1, parentData: data2, parentDataProperty: i1, rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length);
      } else {
        const err7 = { instancePath: instancePath + "/removedConversationIds", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.calls !== void 0) {
      let data4 = data.calls;
      if (Array.isArray(data4)) {
        const len2 = data4.length;
        for (let i2 = 0; i2 < len2; i2++)
          validate185(data4[i2], { instancePath: instancePath + "/calls/" + i2, parentData: data4, parentDataProperty: i2, rootData }) || (vErrors = vErrors === null ? validate185.errors : vErrors.concat(validate185.errors), errors = vErrors.length);
      } else {
        const err8 = { instancePath: instancePath + "/calls", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.nextSince !== void 0 && typeof data.nextSince != "string") {
      const err9 = { instancePath: instancePath + "/nextSince", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.hasMore !== void 0 && typeof data.hasMore != "boolean") {
      const err10 = { instancePath: instancePath + "/hasMore", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.reset !== void 0 && typeof data.reset != "boolean") {
      const err11 = { instancePath: instancePath + "/reset", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
  } else {
    const err12 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
  }
  return validate317.errors = vErrors, errors === 0;
}
const SyncQuery = validate321, schema123 = { $id: "https://majlis.example/contract/1.0/schemas/SyncQuery.json", title: "SyncQuery", type: "object", properties: { since: { type: "string" }, limit: { type: "integer", minimum: 1, maximum: 9007199254740991, description: "At most 100; more is clamped (PAGE-4)." } } };
function validate321(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.since !== void 0 && typeof data.since != "string") {
      const err0 = { instancePath: instancePath + "/since", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.limit !== void 0) {
      let data1 = data.limit;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        const err1 = { instancePath: instancePath + "/limit", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          const err2 = { instancePath: instancePath + "/limit", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        if (data1 < 1 || isNaN(data1)) {
          const err3 = { instancePath: instancePath + "/limit", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      }
    }
  } else {
    const err4 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate321.errors = vErrors, errors === 0;
}
const validators = { ClientId, Empty, ISO, Id, Seq, FindUsersQuery, ListUsersQuery, User, UserAnswer, UserList, UserUpdatedPayload, Attachment, AttachmentAnswer, AttachmentKind, AttachmentUrl, CreateUploadRequest, UploadAnswer, UploadMediaForm, UploadVoiceForm, Bid, CallSummary, EditMessageRequest, GeoPoint, Message, MessageAnswer, MessageBase, MessagePage, MessagePayload, Reaction, ReplyPreview, SendMessageRequest, DeleteMessageQuery, ListMessagesQuery, SearchMessagesQuery, SearchPage, AddMembersRequest, Conversation, ConversationAnswer, ConversationPage, ConversationPayload, ConversationRemovedPayload, ConversationSelf, ConversationSelfAnswer, ConversationSelfPayload, CreateConversationRequest, CreateGroupRequest, ListConversationsQuery, ListMembersQuery, MemberPage, MoveCursorCommand, MoveCursorRequest, Participant, ParticipantRole, ReceiptPayload, UpdateConversationRequest, UpdateConversationSelfRequest, UpdateMemberRequest, AnswerCallAnswer, AnswerCallRequest, Call, CallAnswer, CallConnectedCommand, CallEndReason, CallHeartbeatCommand, CallIncomingPayload, CallLeavingCommand, CallPage, CallPeerPayload, CallResumeCommand, CallRingingPayload, CallSignalCommand, CallSignalKind, CallSignalPayload, CallStatus, CallType, CallUpdatedPayload, DeclineCallRequest, EndCallRequest, IceServer, IceServersAnswer, ListCallsQuery, SignalCallRequest, StartCallAnswer, StartCallRequest, Problem, ProblemField, Capabilities, Level, Limits, Handshake, RefreshSessionCommand, SessionExpiredPayload, SessionExpiringPayload, SessionReadyPayload, SetTypingRequest, TypingCommand, TypingKind, TypingPayload, GetPresenceQuery, Presence, PresenceList, PresenceStatus, SetPresenceCommand, SubscribePresenceCommand, PushPayload, SubscribePushRequest, SubscriptionAnswer, BlockPage, ListBlocksQuery, Privacy, PrivacyAnswer, PrivacyRequest, ReportAnswer, ReportRequest, ConversationHead, HintPayload, SyncPage, SyncQuery }, queries = { listUsers: "ListUsersQuery", listConversations: "ListConversationsQuery", listMessages: "ListMessagesQuery", listCalls: "ListCallsQuery", deleteMessage: "DeleteMessageQuery", searchMessages: "SearchMessagesQuery", listMembers: "ListMembersQuery", findUsers: "FindUsersQuery", getPresence: "GetPresenceQuery", listBlocks: "ListBlocksQuery", sync: "SyncQuery" }, bodies = { createConversation: "CreateConversationRequest", markRead: "MoveCursorRequest", markDelivered: "MoveCursorRequest", setTyping: "SetTypingRequest", updateConversationSelf: "UpdateConversationSelfRequest", sendMessage: "SendMessageRequest", uploadVoice: "UploadVoiceForm", uploadImage: "UploadMediaForm", uploadVideo: "UploadMediaForm", uploadFile: "UploadMediaForm", createUpload: "CreateUploadRequest", startCall: "StartCallRequest", answerCall: "AnswerCallRequest", endCall: "EndCallRequest", declineCall: "DeclineCallRequest", signalCall: "SignalCallRequest", editMessage: "EditMessageRequest", createGroup: "CreateGroupRequest", updateConversation: "UpdateConversationRequest", addMembers: "AddMembersRequest", updateMember: "UpdateMemberRequest", subscribePush: "SubscribePushRequest", updatePrivacy: "PrivacyRequest", reportAbuse: "ReportRequest" }, answers = { getCapabilities: "Capabilities", getMe: "UserAnswer", listUsers: "UserList", listConversations: "ConversationPage", createConversation: "ConversationAnswer", getConversation: "ConversationAnswer", markRead: "ConversationSelfAnswer", markDelivered: "ConversationSelfAnswer", setTyping: "Empty", updateConversationSelf: "ConversationSelfAnswer", listMessages: "MessagePage", getMessage: "MessageAnswer", sendMessage: "MessageAnswer", uploadVoice: "MessageAnswer", uploadImage: "MessageAnswer", uploadVideo: "MessageAnswer", uploadFile: "MessageAnswer", createUpload: "UploadAnswer", completeUpload: "AttachmentAnswer", getAttachmentUrl: "AttachmentUrl", startCall: "StartCallAnswer", answerCall: "AnswerCallAnswer", endCall: "CallAnswer", declineCall: "CallAnswer", listCalls: "CallPage", getCall: "CallAnswer", getIceServers: "IceServersAnswer", signalCall: "Empty", editMessage: "MessageAnswer", deleteMessage: "MessageAnswer", addReaction: "MessageAnswer", removeReaction: "MessageAnswer", searchMessages: "SearchPage", createGroup: "ConversationAnswer", updateConversation: "ConversationAnswer", listMembers: "MemberPage", addMembers: "ConversationAnswer", updateMember: "ConversationAnswer", removeMember: "ConversationAnswer", findUsers: "UserList", subscribePush: "SubscriptionAnswer", unsubscribePush: "Empty", getPresence: "PresenceList", blockUser: "Empty", unblockUser: "Empty", listBlocks: "BlockPage", getPrivacy: "PrivacyAnswer", updatePrivacy: "PrivacyAnswer", reportAbuse: "ReportAnswer", sync: "SyncPage" }, kinds = { ListUsersQuery: { ids: "list" }, ListConversationsQuery: { limit: "integer", ids: "list" }, ListMessagesQuery: { before: "integer", after: "integer", around: "integer", changedAfter: "integer", limit: "integer" }, UploadVoiceForm: { duration: "number", waveform: "json", forwarded: "boolean" }, UploadMediaForm: { forwarded: "boolean", duration: "number" }, ListCallsQuery: { limit: "integer", active: "boolean" }, DeleteMessageQuery: {}, SearchMessagesQuery: { limit: "integer" }, ListMembersQuery: { limit: "integer" }, FindUsersQuery: { limit: "integer" }, GetPresenceQuery: { userIds: "list" }, ListBlocksQuery: { limit: "integer" }, SyncQuery: { limit: "integer" } }, serverPayloads = { "session:ready": "SessionReadyPayload", "session:expiring": "SessionExpiringPayload", "session:expired": "SessionExpiredPayload", "message:new": "MessagePayload", "message:updated": "MessagePayload", "conversation:new": "ConversationPayload", "conversation:updated": "ConversationPayload", "conversation:self": "ConversationSelfPayload", "conversation:removed": "ConversationRemovedPayload", receipt: "ReceiptPayload", typing: "TypingPayload", presence: "Presence", "call:incoming": "CallIncomingPayload", "call:updated": "CallUpdatedPayload", "call:ringing": "CallRingingPayload", "call:signal": "CallSignalPayload", "call:peer-away": "CallPeerPayload", "call:peer-back": "CallPeerPayload", "user:updated": "UserUpdatedPayload", hint: "HintPayload" }, clientPayloads = { "conversation:read": "MoveCursorCommand", "conversation:delivered": "MoveCursorCommand", "message:send": "SendMessageRequest", typing: "TypingCommand", "presence:set": "SetPresenceCommand", "presence:subscribe": "SubscribePresenceCommand", "call:ringing": "CallRingingPayload", "call:signal": "CallSignalCommand", "call:connected": "CallConnectedCommand", "call:heartbeat": "CallHeartbeatCommand", "call:leaving": "CallLeavingCommand", "call:resume": "CallResumeCommand", "session:refresh": "RefreshSessionCommand" };
export {
  AddMembersRequest,
  AnswerCallAnswer,
  AnswerCallRequest,
  Attachment,
  AttachmentAnswer,
  AttachmentKind,
  AttachmentUrl,
  Bid,
  BlockPage,
  Call,
  CallAnswer,
  CallConnectedCommand,
  CallEndReason,
  CallHeartbeatCommand,
  CallIncomingPayload,
  CallLeavingCommand,
  CallPage,
  CallPeerPayload,
  CallResumeCommand,
  CallRingingPayload,
  CallSignalCommand,
  CallSignalKind,
  CallSignalPayload,
  CallStatus,
  CallSummary,
  CallType,
  CallUpdatedPayload,
  Capabilities,
  ClientId,
  Conversation,
  ConversationAnswer,
  ConversationHead,
  ConversationPage,
  ConversationPayload,
  ConversationRemovedPayload,
  ConversationSelf,
  ConversationSelfAnswer,
  ConversationSelfPayload,
  CreateConversationRequest,
  CreateGroupRequest,
  CreateUploadRequest,
  DeclineCallRequest,
  DeleteMessageQuery,
  EditMessageRequest,
  Empty,
  EndCallRequest,
  FindUsersQuery,
  GeoPoint,
  GetPresenceQuery,
  Handshake,
  HintPayload,
  ISO,
  IceServer,
  IceServersAnswer,
  Id,
  Level,
  Limits,
  ListBlocksQuery,
  ListCallsQuery,
  ListConversationsQuery,
  ListMembersQuery,
  ListMessagesQuery,
  ListUsersQuery,
  MemberPage,
  Message,
  MessageAnswer,
  MessageBase,
  MessagePage,
  MessagePayload,
  MoveCursorCommand,
  MoveCursorRequest,
  Participant,
  ParticipantRole,
  Presence,
  PresenceList,
  PresenceStatus,
  Privacy,
  PrivacyAnswer,
  PrivacyRequest,
  Problem,
  ProblemField,
  PushPayload,
  Reaction,
  ReceiptPayload,
  RefreshSessionCommand,
  ReplyPreview,
  ReportAnswer,
  ReportRequest,
  SearchMessagesQuery,
  SearchPage,
  SendMessageRequest,
  Seq,
  SessionExpiredPayload,
  SessionExpiringPayload,
  SessionReadyPayload,
  SetPresenceCommand,
  SetTypingRequest,
  SignalCallRequest,
  StartCallAnswer,
  StartCallRequest,
  SubscribePresenceCommand,
  SubscribePushRequest,
  SubscriptionAnswer,
  SyncPage,
  SyncQuery,
  TypingCommand,
  TypingKind,
  TypingPayload,
  UpdateConversationRequest,
  UpdateConversationSelfRequest,
  UpdateMemberRequest,
  UploadAnswer,
  UploadMediaForm,
  UploadVoiceForm,
  User,
  UserAnswer,
  UserList,
  UserUpdatedPayload,
  answers,
  bodies,
  clientPayloads,
  kinds,
  queries,
  serverPayloads,
  validators
};
