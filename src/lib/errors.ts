import { APIError } from 'payload'

import { words, type Words } from './words.ts'

/** Every refusal the product makes: its HTTP status and a sentence for a person. Codes are the contract of api.md. */
export const refusals = {
  invalid: [
    400,
    words(
      'Some of the data is not valid.',
      'بعض البيانات غير صالحة.',
      'Algunos datos no son válidos.',
    ),
  ],
  'invalid-json': [
    400,
    words(
      'The request body is not valid JSON.',
      'محتوى الطلب ليس JSON صالحًا.',
      'El cuerpo de la petición no es JSON válido.',
    ),
  ],
  'invalid-characters': [
    400,
    words(
      'The text contains characters that cannot be stored.',
      'يحتوي النص على رموز لا يمكن حفظها.',
      'El texto contiene caracteres que no se pueden guardar.',
    ),
  ],
  'invalid-query': [
    400,
    words(
      'This filter, order or selection is not available.',
      'هذا التصفية أو الترتيب أو التحديد غير متاح.',
      'Este filtro, orden o selección no está disponible.',
    ),
  ],
  'invalid-relation': [
    400,
    words(
      'This choice is not available here.',
      'هذا الاختيار غير متاح هنا.',
      'Esta opción no está disponible aquí.',
    ),
  ],
  duplicate: [
    400,
    words(
      'This value is already in use.',
      'هذه القيمة مستخدمة بالفعل.',
      'Este valor ya está en uso.',
    ),
  ],
  'out-of-range': [
    400,
    words(
      'The value is out of its range.',
      'القيمة خارج النطاق المسموح.',
      'El valor está fuera de rango.',
    ),
  ],
  'in-the-past': [
    400,
    words(
      'An appointment cannot be in the past.',
      'لا يمكن أن يكون الموعد في الماضي.',
      'Una cita no puede estar en el pasado.',
    ),
  ],
  'no-active-admission': [
    400,
    words(
      'The patient has no such active admission.',
      'لا توجد إقامة نشطة لهذا المريض.',
      'El paciente no tiene ese ingreso activo.',
    ),
  ],
  'token-invalid': [
    400,
    words(
      'This link or code is not valid.',
      'هذا الرابط أو الرمز غير صالح.',
      'Este enlace o código no es válido.',
    ),
  ],
  'confirmation-differs': [
    400,
    words(
      'The name typed does not match.',
      'الاسم المكتوب غير مطابق.',
      'El nombre escrito no coincide.',
    ),
  ],
  'email-missing': [
    400,
    words(
      'There is no e-mail address to write to.',
      'لا يوجد بريد إلكتروني للمراسلة.',
      'No hay correo electrónico al que escribir.',
    ),
  ],
  'file-empty': [
    400,
    words('The file holds no rows.', 'لا يحتوي الملف على صفوف.', 'El archivo no contiene filas.'),
  ],
  'file-unreadable': [
    400,
    words(
      'The file cannot be read. Save it as CSV or XLSX.',
      'لا يمكن قراءة الملف. احفظه بصيغة CSV أو XLSX.',
      'No se puede leer el archivo. Guárdelo como CSV o XLSX.',
    ),
  ],
  'columns-missing': [
    400,
    words(
      'The file lacks columns that are needed.',
      'تنقص الملف أعمدة مطلوبة.',
      'Al archivo le faltan columnas necesarias.',
    ),
  ],
  'group-not-manageable': [
    400,
    words(
      'This group cannot be handed out here.',
      'لا يمكن منح هذه المجموعة هنا.',
      'Este grupo no se puede asignar aquí.',
    ),
  ],
  unauthenticated: [401, words('Sign in first.', 'سجّل الدخول أولًا.', 'Inicie sesión primero.')],
  'invalid-credentials': [
    401,
    words(
      'The username, e-mail or password is wrong.',
      'اسم المستخدم أو البريد أو كلمة المرور غير صحيحة.',
      'El usuario, el correo o la contraseña no son correctos.',
    ),
  ],
  'account-deactivated': [
    401,
    words(
      'This account is deactivated. Ask your administrator.',
      'هذا الحساب معطّل. راجع المسؤول.',
      'Esta cuenta está desactivada. Consulte a su administrador.',
    ),
  ],
  'second-factor-required': [
    401,
    words(
      'Enter the code of your second factor.',
      'أدخل رمز العامل الثاني.',
      'Introduzca el código del segundo factor.',
    ),
  ],
  forbidden: [
    403,
    words(
      'You are not allowed to do this.',
      'غير مسموح لك بهذا الإجراء.',
      'No tiene permiso para hacer esto.',
    ),
  ],
  'must-change-password': [
    403,
    words(
      'Choose a new password first.',
      'اختر كلمة مرور جديدة أولًا.',
      'Elija primero una contraseña nueva.',
    ),
  ],
  'must-set-up-second-factor': [
    403,
    words(
      'Set up your second factor first.',
      'فعّل العامل الثاني أولًا.',
      'Configure primero su segundo factor.',
    ),
  ],
  'registration-closed': [
    403,
    words(
      'Nobody can register here. Ask to be invited.',
      'التسجيل غير متاح هنا. اطلب دعوة.',
      'Aquí no es posible registrarse. Pida una invitación.',
    ),
  ],
  'another-person': [
    403,
    words(
      'This invitation is for another e-mail address.',
      'هذه الدعوة لبريد إلكتروني آخر.',
      'Esta invitación es para otro correo.',
    ),
  ],
  'not-grantable': [
    403,
    words('You cannot grant this.', 'لا يمكنك منح هذا.', 'No puede conceder esto.'),
  ],
  'not-found': [
    404,
    words('Nothing was found here.', 'لم يُعثر على شيء هنا.', 'No se encontró nada aquí.'),
  ],
  'token-used': [
    410,
    words(
      'This link was already used or replaced by a newer one.',
      'سبق استخدام هذا الرابط أو حل محله رابط أحدث.',
      'Este enlace ya se usó o fue sustituido por otro más reciente.',
    ),
  ],
  'token-expired': [
    410,
    words(
      'This link has expired. Ask for a new one.',
      'انتهت صلاحية هذا الرابط. اطلب رابطًا جديدًا.',
      'Este enlace ha vencido. Pida uno nuevo.',
    ),
  ],
  conflict: [
    409,
    words(
      'This cannot be done in the present state.',
      'لا يمكن تنفيذ ذلك في الحالة الحالية.',
      'No se puede hacer en el estado actual.',
    ),
  ],
  'seat-limit-reached': [
    409,
    words(
      'All seats of the plan are taken.',
      'كل مقاعد الخطة مشغولة.',
      'Todas las plazas del plan están ocupadas.',
    ),
  ],
  'already-invited': [
    409,
    words(
      'This address already has an invitation.',
      'لدى هذا البريد دعوة بالفعل.',
      'Este correo ya tiene una invitación.',
    ),
  ],
  'already-member': [
    409,
    words(
      'This person is already a member.',
      'هذا الشخص عضو بالفعل.',
      'Esta persona ya es miembro.',
    ),
  ],
  'not-movable': [
    409,
    words(
      'An invitation does not move people who work for all organizations.',
      'لا تنقل الدعوة من يعمل لكل المؤسسات.',
      'Una invitación no traslada a quien trabaja para todas las organizaciones.',
    ),
  ],
  'identity-taken': [
    409,
    words(
      'This login belongs to another account.',
      'هذا الحساب الخارجي مرتبط بحساب آخر.',
      'Este acceso pertenece a otra cuenta.',
    ),
  ],
  'email-unverified': [
    409,
    words(
      'The provider does not vouch for your e-mail address. Confirm it there, or sign in with your password and link this login in your account.',
      'لا يؤكد المزود بريدك الإلكتروني. أكّده لديه، أو سجّل الدخول بكلمة المرور واربط هذا الحساب من صفحة حسابك.',
      'El proveedor no garantiza su correo. Confírmelo allí, o entre con su contraseña y vincule este acceso en su cuenta.',
    ),
  ],
  'account-exists': [
    409,
    words(
      'You already have an account here. Sign in with your password and link this login in your account.',
      'لديك حساب هنا بالفعل. سجّل الدخول بكلمة المرور واربط هذا الحساب من صفحة حسابك.',
      'Ya tiene una cuenta aquí. Entre con su contraseña y vincule este acceso en su cuenta.',
    ),
  ],
  'only-way-in': [
    409,
    words(
      'This is your only way to sign in. Set a password first.',
      'هذه طريقتك الوحيدة لتسجيل الدخول. عيّن كلمة مرور أولًا.',
      'Es su única forma de entrar. Establezca primero una contraseña.',
    ),
  ],
  'idempotency-mismatch': [
    409,
    words(
      'This Idempotency-Key was already used with another request.',
      'سبق استخدام مفتاح Idempotency-Key هذا مع طلب آخر.',
      'Esta Idempotency-Key ya se usó con otra petición.',
    ),
  ],
  'stale-revision': [
    409,
    words(
      'Somebody else changed this in the meantime. Load it again and repeat your change.',
      'قام شخص آخر بالتعديل في هذه الأثناء. أعد التحميل ثم كرر تعديلك.',
      'Otra persona lo cambió mientras tanto. Cárguelo de nuevo y repita su cambio.',
    ),
  ],
  'doctor-busy': [
    409,
    words(
      'The doctor already has an appointment at this time.',
      'لدى الطبيب موعد آخر في هذا الوقت.',
      'El médico ya tiene una cita a esa hora.',
    ),
  ],
  'open-admission': [
    409,
    words(
      'The patient already has an open admission.',
      'لدى المريض إقامة مفتوحة بالفعل.',
      'El paciente ya tiene un ingreso abierto.',
    ),
  ],
  'admission-ended': [
    409,
    words(
      'An ended admission cannot change any more.',
      'لا يمكن تغيير إقامة منتهية.',
      'Un ingreso terminado ya no puede cambiar.',
    ),
  ],
  'records-frozen': [
    409,
    words(
      'The visit is completed; its records are frozen.',
      'الزيارة مكتملة وسجلاتها مجمّدة.',
      'La visita está completada; sus registros están congelados.',
    ),
  ],
  'organization-has-data': [
    409,
    words(
      'The organization still has clinical data.',
      'لا تزال لدى المؤسسة بيانات سريرية.',
      'La organización todavía tiene datos clínicos.',
    ),
  ],
  'in-use': [
    409,
    words(
      'Other records still point here.',
      'لا تزال سجلات أخرى مرتبطة بهذا.',
      'Otros registros todavía lo usan.',
    ),
  ],
  'already-has-account': [
    409,
    words(
      'This staff member already has an account.',
      'لدى هذا الموظف حساب بالفعل.',
      'Esta persona ya tiene una cuenta.',
    ),
  ],
  'not-linked': [
    409,
    words(
      'This staff member has no account.',
      'ليس لدى هذا الموظف حساب.',
      'Esta persona no tiene cuenta.',
    ),
  ],
  'recently-sent': [
    409,
    words(
      'A mail went out to this person just now.',
      'أُرسلت رسالة إلى هذا الشخص قبل قليل.',
      'Se acaba de enviar un correo a esta persona.',
    ),
  ],
  'already-linked': [
    409,
    words(
      'This account already belongs to another record.',
      'هذا الحساب مرتبط بسجل آخر بالفعل.',
      'Esta cuenta ya pertenece a otro registro.',
    ),
  ],
  'last-administrator': [
    409,
    words(
      'The last active system administrator must stay.',
      'يجب بقاء آخر مسؤول نظام نشط.',
      'El último administrador activo debe permanecer.',
    ),
  ],
  'not-yourself': [
    403,
    words(
      'You cannot do this to your own account.',
      'لا يمكنك فعل ذلك بحسابك.',
      'No puede hacer esto con su propia cuenta.',
    ),
  ],
  'too-large': [413, words('This is too large.', 'الحجم كبير جدًا.', 'Es demasiado grande.')],
  'wrong-type': [
    415,
    words(
      'This type of content is not accepted.',
      'نوع المحتوى غير مقبول.',
      'Este tipo de contenido no se acepta.',
    ),
  ],
  'account-locked': [
    429,
    words(
      'Too many wrong attempts. Wait before you try again.',
      'محاولات خاطئة كثيرة. انتظر قبل المحاولة مجددًا.',
      'Demasiados intentos fallidos. Espere antes de volver a intentarlo.',
    ),
  ],
  throttled: [
    429,
    words(
      'Too many attempts. Wait a little.',
      'محاولات كثيرة. انتظر قليلًا.',
      'Demasiados intentos. Espere un poco.',
    ),
  ],
  unavailable: [
    503,
    words(
      'The service is not available for a moment. Try again.',
      'الخدمة غير متاحة مؤقتًا. حاول مجددًا.',
      'El servicio no está disponible por un momento. Inténtelo de nuevo.',
    ),
  ],
  'directory-unavailable': [
    503,
    words(
      'Sign-ins cannot be checked with the directory for a moment. Try again.',
      'لا يمكن التحقق من تسجيل الدخول لدى دليل المستخدمين مؤقتًا. حاول مجددًا.',
      'Por un momento no se puede comprobar el acceso con el directorio. Inténtelo de nuevo.',
    ),
  ],
  internal: [
    500,
    words('Something went wrong on our side.', 'حدث خطأ لدينا.', 'Algo falló de nuestro lado.'),
  ],
} as const satisfies Record<string, readonly [number, Words]>

export type RefusalCode = keyof typeof refusals

/** A refusal with a stable code; `field` names the field at fault. Translated to HTTP in one place. */
export class Refusal extends APIError {
  readonly code: RefusalCode
  readonly field: string | undefined
  readonly words: Words
  /** Seconds after which trying again makes sense; told as `Retry-After`. */
  readonly retryAfter: number | undefined
  /** Told beside the errors: what the client needs to go on. */
  details: Readonly<Record<string, unknown>> = {}

  constructor(code: RefusalCode, field?: string, sentence?: Words, retryAfter?: number) {
    const [status, general] = refusals[code]
    super((sentence ?? general).en, status, null, true)
    this.code = code
    this.field = field
    this.words = sentence ?? general
    this.retryAfter = retryAfter
  }
}
